# guided_help_room(NAME SOURCES … [FOLDER …] [LINKS …] [PRIVATE_LINKS …])
#
# Defines a static library from a folder of src/. LINKS are libraries that its headers use, PRIVATE_LINKS those that
# only its sources use. Its headers are visible only to targets that link it: they are included through a folder of its
# own in the build tree, which contains only a link to the folder in src/.

set(GUIDED_HELP_WARNINGS
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 warns about overlap in std::string's operator+ where there is none (GCC bug 105651). clang-tidy reads these
  # flags and does not know that warning.
  list(APPEND GUIDED_HELP_WARNINGS -Wno-restrict -Wno-unknown-warning-option)
endif()

# With sanitizers, the rooms in which the tests spend their time are optimized: they run three times as fast, and take
# twice as long to compile. These rooms are the longest to compile, and mostly call the others.
set(GUIDED_HELP_CALLERS project cli)

# guided_help_compile(TARGET [SANITIZERS address]): adds our warnings, and the sanitizers (default: all).
function(guided_help_compile target)
  cmake_parse_arguments(COMPILE "" "SANITIZERS" "" ${ARGN})
  target_compile_options(${target} PRIVATE ${GUIDED_HELP_WARNINGS})
  if(GUIDED_HELP_SANITIZE)
    if(NOT COMPILE_SANITIZERS)
      set(COMPILE_SANITIZERS address,undefined)
    endif()
    target_compile_options(${target} PRIVATE
      -fsanitize=${COMPILE_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
  if(GUIDED_HELP_FUZZ)
    # Enable the standard library's assertions, such as for an index past the end of a string but within its buffer.
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    target_compile_definitions(${target} PRIVATE _GLIBCXX_ASSERTIONS)
  endif()
  if(GUIDED_HELP_COVERAGE)
    target_compile_options(${target} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(${target} PRIVATE -fprofile-instr-generate)
  endif()
endfunction()

# Makes only `folder` of the repository visible to includes, as `name`.
function(guided_help_include target scope folder name)
  string(REPLACE "/" "-" include_dir "${name}")
  set(include_dir "${CMAKE_BINARY_DIR}/include/${include_dir}")
  get_filename_component(parent "${include_dir}/${name}" DIRECTORY)
  file(MAKE_DIRECTORY "${parent}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/${folder}" "${include_dir}/${name}" SYMBOLIC)
  target_include_directories(${target} ${scope} "${include_dir}")
endfunction()

# Makes only the headers of src/<folder> visible to the target and to targets that link it.
function(guided_help_headers target folder scope)
  guided_help_include(${target} ${scope} src/${folder} ${folder})
endfunction()

# Makes the headers of tests/<folder> and tests/support visible, but not those of other tests.
function(guided_help_test_headers target folder)
  guided_help_include(${target} PRIVATE tests/${folder} tests/${folder})
  guided_help_include(${target} PRIVATE tests/support tests/support)
endfunction()

# The standard library's headers, up to half of the time that a source takes to compile, are compiled once. Not in the
# other presets: there, a missing include is an error.
function(guided_help_precompile target)
  if(NOT GUIDED_HELP_PRECOMPILE)
    return()
  endif()
  # Optimized and other sources cannot share them.
  set(owner base)
  if(target IN_LIST GUIDED_HELP_CALLERS)
    list(GET GUIDED_HELP_CALLERS 0 owner)
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <charconv> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
      <utility> <variant> <vector>)
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

function(guided_help_room name)
  cmake_parse_arguments(ROOM "" "FOLDER" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  if(NOT ROOM_FOLDER)
    set(ROOM_FOLDER ${name})
  endif()
  list(TRANSFORM ROOM_SOURCES PREPEND "src/${ROOM_FOLDER}/")
  add_library(${name} STATIC ${ROOM_SOURCES})
  guided_help_headers(${name} ${ROOM_FOLDER} PUBLIC)
  target_link_libraries(${name} PUBLIC ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
  guided_help_compile(${name})
  if(GUIDED_HELP_SANITIZE AND NOT name IN_LIST GUIDED_HELP_CALLERS)
    target_compile_options(${name} PRIVATE -O1)
  endif()
  guided_help_precompile(${name})
  # Few sources that are compiled together take less time; all in one would leave a core idle. The commands define the
  # same names.
  if(GUIDED_HELP_UNITY_ROOMS AND NOT name STREQUAL "cli")
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  endif()
  set_target_properties(${name} PROPERTIES
    GUIDED_HELP_FOLDER ${ROOM_FOLDER} GUIDED_HELP_LINKS "${ROOM_LINKS};${ROOM_PRIVATE_LINKS}")
  # scripts/lib/libraries.mjs reads these.
  string(REPLACE ";" "\", \"" links "${ROOM_LINKS}")
  string(REPLACE ";" "\", \"" private_links "${ROOM_PRIVATE_LINKS}")
  set_property(GLOBAL APPEND PROPERTY GUIDED_HELP_ROOMS ${name})
  set_property(GLOBAL APPEND_STRING PROPERTY GUIDED_HELP_ROOMS_JSON
    "{\"name\": \"${name}\", \"file\": \"$<TARGET_FILE:${name}>\", \"links\": [\"${links}\"], \"privateLinks\": [\"${private_links}\"]}\n")
endfunction()

# Writes rooms.jsonl into the build folder, with one room and its links per line. The target `rooms` builds all of them.
function(guided_help_list_rooms)
  get_property(rooms GLOBAL PROPERTY GUIDED_HELP_ROOMS)
  add_custom_target(rooms DEPENDS ${rooms})
  get_property(json GLOBAL PROPERTY GUIDED_HELP_ROOMS_JSON)
  file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/rooms.jsonl" CONTENT "${json}")
endfunction()

# Stops with an error if `room` links, directly or indirectly, a library in `folder`.
function(guided_help_refuse_above test folder room)
  if(NOT TARGET ${room})
    return()
  endif()
  get_target_property(links ${room} GUIDED_HELP_LINKS)
  if(NOT links)
    return()
  endif()
  foreach(link IN LISTS links)
    if(TARGET ${link})
      get_target_property(link_folder ${link} GUIDED_HELP_FOLDER)
      if(link_folder STREQUAL folder)
        message(FATAL_ERROR "tests/${test} may not link ${room}: src/${folder} is below it (docs/architecture.md).")
      endif()
      guided_help_refuse_above(${test} ${folder} ${link})
    endif()
  endforeach()
endfunction()
