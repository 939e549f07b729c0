# The module that pages load: standalone WASM with plain C exports. web/engine/engine.js implements its imports.

# The preset wasm-dev compiles and links in seconds, with debug info; wasm-release is as small as possible.
#
# -finline-functions overrides Emscripten's -fno-inline-functions: small string functions are smaller inlined than
# called, which saves 2.6 of 37 KB (brotli 11).
set(_code_flags -fvisibility=hidden -fno-exceptions -fno-rtti -fno-threadsafe-statics)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  list(APPEND _code_flags -Oz -flto -finline-functions -fwhole-program-vtables)
  # In bytes. One element needs a fraction of the first page; base/limits.h bounds hostile content.
  set(_stack 65536)
  set(_memory 262144)
else()
  # With less optimization, variables take more stack, and unused code takes data.
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
  # Emscripten does not know the imports of page_services.cc.
  -sERROR_ON_UNDEFINED_SYMBOLS=0
  -sWARN_ON_UNDEFINED_SYMBOLS=0
  -sFILESYSTEM=0
  -sMALLOC=emmalloc
  -sSUPPORT_LONGJMP=0
  -sTOTAL_STACK=${_stack}
  -sINITIAL_MEMORY=${_memory}
  -sALLOW_MEMORY_GROWTH
  -sMAXIMUM_MEMORY=67108864)
