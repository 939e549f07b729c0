# The module that a page loads: standalone WASM with plain C exports, and imports that web/engine/engine.js writes by
# hand.

# The preset wasm-dev compiles and links in seconds, with debug info; wasm-release is as small as it gets.
#
# -finline-functions undoes Emscripten's own -fno-inline-functions: small string functions are smaller inlined than
# called, 2.6 KB of 37 in all (brotli 11).
set(_code_flags -fvisibility=hidden -fno-exceptions -fno-rtti -fno-threadsafe-statics)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  list(APPEND _code_flags -Oz -flto -finline-functions -fwhole-program-vtables)
  # Bytes. One element needs a fraction of the first page; hostile content is bounded by base/limits.h.
  set(_stack 65536)
  set(_memory 262144)
else()
  # Variables that are not optimized away take more of the stack, and unused code takes data.
  set(_stack 524288)
  set(_memory 2097152)
endif()
foreach(_target base json guide guide_reader localization localization_reader assistant imgui ui checks checks_reader)
  target_compile_options(${_target} PRIVATE ${_code_flags})
endforeach()

add_executable(guided_help_wasm src/wasm/exports.cc src/wasm/page_services.cc src/wasm/runtime.cc)
set_target_properties(guided_help_wasm PROPERTIES OUTPUT_NAME guided-help SUFFIX .wasm)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  target_sources(guided_help_wasm PRIVATE src/wasm/no_output.cc)
endif()
guided_help_headers(guided_help_wasm wasm PRIVATE)
target_link_libraries(guided_help_wasm PRIVATE ui guide_reader localization_reader)
guided_help_compile(guided_help_wasm)
target_compile_options(guided_help_wasm PRIVATE ${_code_flags})
target_link_options(guided_help_wasm PRIVATE
  ${_code_flags}
  --no-entry
  -sSTANDALONE_WASM
  # The imports of page_services.cc are not known to Emscripten.
  -sERROR_ON_UNDEFINED_SYMBOLS=0
  -sWARN_ON_UNDEFINED_SYMBOLS=0
  -sFILESYSTEM=0
  -sMALLOC=emmalloc
  -sSUPPORT_LONGJMP=0
  -sTOTAL_STACK=${_stack}
  -sINITIAL_MEMORY=${_memory}
  -sALLOW_MEMORY_GROWTH
  -sMAXIMUM_MEMORY=67108864)
