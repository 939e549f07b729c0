# The module that a page loads: standalone WASM with plain C exports, and imports that web/engine/engine.js writes by
# hand.

# -finline-functions undoes Emscripten's own -fno-inline-functions: small string functions are smaller inlined than
# called, 2.6 KB of 37 in all (brotli 11).
set(_size_flags
  -Oz -flto -finline-functions -fvisibility=hidden -fwhole-program-vtables
  -fno-exceptions -fno-rtti -fno-threadsafe-statics)
foreach(_target base json guide guide_reader localization localization_reader assistant imgui ui checks checks_reader)
  target_compile_options(${_target} PRIVATE ${_size_flags})
endforeach()

add_executable(guided_help_wasm src/wasm/exports.cc src/wasm/page_services.cc src/wasm/runtime.cc)
set_target_properties(guided_help_wasm PROPERTIES OUTPUT_NAME guided-help SUFFIX .wasm)
guided_help_headers(guided_help_wasm wasm PRIVATE)
target_link_libraries(guided_help_wasm PRIVATE ui guide_reader localization_reader)
guided_help_compile(guided_help_wasm)
target_compile_options(guided_help_wasm PRIVATE ${_size_flags})
target_link_options(guided_help_wasm PRIVATE
  ${_size_flags}
  --no-entry
  -sSTANDALONE_WASM
  # The imports of page_services.cc are not known to Emscripten.
  -sERROR_ON_UNDEFINED_SYMBOLS=0
  -sWARN_ON_UNDEFINED_SYMBOLS=0
  -sFILESYSTEM=0
  -sMALLOC=emmalloc
  -sSUPPORT_LONGJMP=0
  # Bytes. One element needs a fraction of the first page; hostile content is bounded by base/limits.h.
  -sTOTAL_STACK=65536
  -sINITIAL_MEMORY=262144
  -sALLOW_MEMORY_GROWTH
  -sMAXIMUM_MEMORY=67108864)
