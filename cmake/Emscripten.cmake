# The toolchain file of the WASM presets: finds and includes Emscripten's own.

# CMake reads a toolchain file once for every compiler probe, in separate processes, so the result is passed on in the
# environment.
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
