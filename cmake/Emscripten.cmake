# The toolchain file of the WASM presets: Emscripten's own, wherever the installed emcc keeps it.

# CMake reads a toolchain file once for every probe of the compiler, in processes of its own; the
# environment carries the answer to those.
if("$ENV{GUIDED_HELP_EMSCRIPTEN_ROOT}" STREQUAL "")
  execute_process(
    COMMAND em-config EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE _emscripten_root
    OUTPUT_STRIP_TRAILING_WHITESPACE
    RESULT_VARIABLE _emscripten_failed)
  if(_emscripten_failed)
    message(FATAL_ERROR "Emscripten is missing: em-config cannot be run. scripts/setup installs it.")
  endif()
  set(ENV{GUIDED_HELP_EMSCRIPTEN_ROOT} "${_emscripten_root}")
endif()

include("$ENV{GUIDED_HELP_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
