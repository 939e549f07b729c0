# guided_help_room(NAME SOURCES … [FOLDER …] [LINKS …] [PRIVATE_LINKS …])
#
# A room of src/ as a static library. LINKS are the rooms that its headers use, PRIVATE_LINKS what only its sources use.
# Each room's headers are seen only by those that link it: they are reached through a folder of its own in the build,
# which holds a link to the room and to nothing else.

set(GUIDED_HELP_WARNINGS
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlap in std::string's operator+ where there is none (GCC bug 105651).
  # clang-tidy, which reads these flags, does not know that warning.
  list(APPEND GUIDED_HELP_WARNINGS -Wno-restrict -Wno-unknown-warning-option)
endif()

# guided_help_compile(TARGET [SANITIZERS address]): our warnings, and the sanitizers (all unless named).
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
    # A library's own checks too: an index beyond the end of a string that still lies in its buffer, say.
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    target_compile_definitions(${target} PRIVATE _GLIBCXX_ASSERTIONS)
  endif()
  if(GUIDED_HELP_COVERAGE)
    target_compile_options(${target} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(${target} PRIVATE -fprofile-instr-generate)
  endif()
endfunction()

# The headers of src/<folder>, and of no other room, for the target and whoever links it.
function(guided_help_headers target folder scope)
  set(include_dir "${CMAKE_BINARY_DIR}/include/${folder}")
  file(MAKE_DIRECTORY "${include_dir}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${folder}" "${include_dir}/${folder}" SYMBOLIC)
  target_include_directories(${target} ${scope} "${include_dir}")
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
endfunction()
