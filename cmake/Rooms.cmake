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
    # Enable the standard library's assertions, such as for an index past the end of a string but within its buffer.
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    target_compile_definitions(${target} PRIVATE _GLIBCXX_ASSERTIONS)
  endif()
  if(GUIDED_HELP_COVERAGE)
    target_compile_options(${target} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(${target} PRIVATE -fprofile-instr-generate)
  endif()
endfunction()

# Makes only the headers of src/<folder> visible to the target and to targets that link it.
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
