# Dear ImGui as the target `imgui`, from sources that are not part of this repository.
#
# Taken from the first of these:
#   1. -DIMGUI_SOURCE_DIR=<folder with imgui.cpp>
#   2. the environment variable IMGUI_SOURCE_DIR
#   3. the cache of scripts/fetch-imgui: the pinned version, otherwise the newest one

set(IMGUI_SOURCE_DIR "" CACHE PATH "Dear ImGui 1.92 or later (default: the sources from scripts/fetch-imgui)")

function(_imgui_find_sources result)
  set(pinned "1.92.2b")
  if(IMGUI_SOURCE_DIR)
    set(found "${IMGUI_SOURCE_DIR}")
  elseif(NOT "$ENV{IMGUI_SOURCE_DIR}" STREQUAL "")
    set(found "$ENV{IMGUI_SOURCE_DIR}")
  else()
    set(cache "$ENV{XDG_CACHE_HOME}")
    if(cache STREQUAL "")
      set(cache "$ENV{HOME}/.cache")
    endif()
    set(cache "${cache}/guided-help")
    file(GLOB candidates LIST_DIRECTORIES true "${cache}/imgui-[0-9]*")
    list(SORT candidates COMPARE NATURAL ORDER DESCENDING)
    set(found "${cache}/imgui-${pinned}")
    if(NOT EXISTS "${found}/imgui.cpp" AND candidates)
      list(GET candidates 0 found)
    endif()
  endif()
  if(NOT EXISTS "${found}/imgui.cpp")
    message(FATAL_ERROR
      "Dear ImGui's sources are not in ${found}\n"
      "Either run scripts/setup (or scripts/fetch-imgui), which fetches them on Debian, "
      "or specify your own copy of Dear ImGui 1.92 or later: "
      "-DIMGUI_SOURCE_DIR=<folder>, or the environment variable IMGUI_SOURCE_DIR.")
  endif()
  file(STRINGS "${found}/imgui.h" version REGEX "^#define IMGUI_VERSION_NUM +[0-9]+")
  string(REGEX REPLACE "[^0-9]" "" version "${version}")
  if(version STREQUAL "" OR version LESS 19200)
    message(FATAL_ERROR
      "${found} contains Dear ImGui ${version}, but 1.92 (19200) or later is required for its textures.")
  endif()
  message(STATUS "Dear ImGui: ${found}")
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

_imgui_find_sources(_imgui_dir)

add_library(imgui STATIC
  # Includes the sources.
  src/ui/imgui_core.cc
  # Replacements for imgui_tables.cpp and for a font rasterizer.
  src/ui/no_tables.cc
  src/ui/font_loader.cc)
target_compile_features(imgui PUBLIC cxx_std_20)
target_include_directories(imgui SYSTEM PUBLIC "${_imgui_dir}")
target_compile_definitions(imgui PUBLIC
  "IMGUI_USER_CONFIG=\"${CMAKE_CURRENT_LIST_DIR}/../src/ui/imgui_config.h\"")
# Third-party code: disable our warnings and linters.
target_compile_options(imgui PRIVATE -w)
set_target_properties(imgui PROPERTIES CXX_CLANG_TIDY "")
