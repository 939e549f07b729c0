# The modules that pages load: standalone WASM with plain C exports. web/engine/module.js loads them.

# The preset wasm-dev compiles and links in seconds, with debug info; wasm-release is as small as possible. It compiles
# each library as one source (CMAKE_UNITY_BUILD), which takes a third of the time and saves 0.4 KB (brotli 11).
#
# -finline-functions overrides Emscripten's -fno-inline-functions: small string functions are smaller inlined than
# called, which saves 2.6 of 37 KB (brotli 11). -fmerge-all-constants keeps lists of literals as data instead of code that
# makes them; nothing compares addresses of constants. -mbulk-memory copies and fills memory by single instructions.
set(_code_flags -fvisibility=hidden -fno-exceptions -fno-rtti -fno-threadsafe-statics)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  list(APPEND _code_flags -Oz -flto -finline-functions -fwhole-program-vtables -fmerge-all-constants -mbulk-memory)
endif()
foreach(_target base json guide guide_lint guide_reader localization localization_reader assistant assistant_walk imgui
    interchange interchange_merge ui checks checks_reader project_check project_exchange pseudo text_encoding xml_tree)
  target_compile_options(${_target} PRIVATE ${_code_flags})
endforeach()

# These define functions that headers of the C library declare otherwise.
set_source_files_properties(src/wasm/no_environment.cc src/wasm/no_output.cc PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

# guided_help_module(TARGET NAME STACK … MEMORY … SOURCES … LINKS …): a module NAME.wasm. Stack and initial memory are
# those of a release, in bytes; MOST_MEMORY is 64 MiB if it is not given.
function(guided_help_module target name)
  cmake_parse_arguments(MODULE "" "STACK;MEMORY;MOST_MEMORY" "SOURCES;LINKS" ${ARGN})
  if(NOT MODULE_MOST_MEMORY)
    set(MODULE_MOST_MEMORY 67108864)
  endif()
  list(TRANSFORM MODULE_SOURCES PREPEND src/wasm/)
  add_executable(${target} ${MODULE_SOURCES})
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    target_sources(${target} PRIVATE src/wasm/no_output.cc)
    # With less optimization, variables take more stack, and unused code takes data.
    set(MODULE_STACK 524288)
    set(MODULE_MEMORY 2097152)
  endif()
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .wasm)
  guided_help_headers(${target} wasm PRIVATE)
  target_link_libraries(${target} PRIVATE ${MODULE_LINKS})
  guided_help_compile(${target})
  target_compile_options(${target} PRIVATE ${_code_flags})
  target_link_options(${target} PRIVATE
    ${_code_flags}
    --no-entry
    -sSTANDALONE_WASM
    # Emscripten does not know the modules' imports.
    -sERROR_ON_UNDEFINED_SYMBOLS=0
    -sWARN_ON_UNDEFINED_SYMBOLS=0
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sSUPPORT_LONGJMP=0
    -sTOTAL_STACK=${MODULE_STACK}
    -sINITIAL_MEMORY=${MODULE_MEMORY}
    -sALLOW_MEMORY_GROWTH
    -sMAXIMUM_MEMORY=${MODULE_MOST_MEMORY})
endfunction()

# Enough for the first screen of the demo. Of the stack, the engine used 3 KB, also with the inputs of tests/fuzz
# (base/limits.h bounds hostile content), and the painter 300 bytes.
guided_help_module(guided_help_wasm guided-help STACK 32768 MEMORY 131072
  SOURCES engine_exports.cc engine_runtime.cc page_services.cc
  LINKS assistant guide_reader localization_reader)
guided_help_module(guided_help_painter_wasm guided-help-painter STACK 16384 MEMORY 196608
  SOURCES painter_exports.cc painter_runtime.cc
  LINKS ui)
# What the workbench loads: the checks of the command, over a project in memory. It is neither small nor quick to load, so it
# keeps the whole standard library.
guided_help_module(guided_help_checks_wasm guided-help-checks STACK 1048576 MEMORY 16777216 MOST_MEMORY 1073741824
  SOURCES checks_exports.cc no_environment.cc no_output.cc page_services.cc page_xml.cc
  LINKS project_check project_exchange json localization pseudo text_encoding xml_tree)
# What pages load.
add_custom_target(modules DEPENDS guided_help_wasm guided_help_painter_wasm)
add_custom_target(workbench_modules DEPENDS guided_help_checks_wasm)
