# nlohmann_json's headers from Debian's package, as the SYSTEM target `nlohmann_json_headers`.
#
# Only that folder is exposed: /usr/include itself would leak host headers into the WASM build.

find_path(GUIDED_HELP_NLOHMANN_DIR nlohmann/json.hpp
  PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(_staged "${CMAKE_BINARY_DIR}/include/nlohmann")
file(MAKE_DIRECTORY "${_staged}")
file(CREATE_LINK "${GUIDED_HELP_NLOHMANN_DIR}/nlohmann" "${_staged}/nlohmann" SYMBOLIC)

add_library(nlohmann_json_headers INTERFACE)
target_include_directories(nlohmann_json_headers SYSTEM INTERFACE "${_staged}")
if(EMSCRIPTEN)
  target_compile_definitions(nlohmann_json_headers INTERFACE JSON_NOEXCEPTION)
endif()
