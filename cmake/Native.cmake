# The native command and the tests.

find_package(ICU REQUIRED COMPONENTS i18n uc)
find_package(CLI11 REQUIRED)
find_package(GTest REQUIRED)
include(GoogleTest)
find_package(Threads REQUIRED)

if(GUIDED_HELP_SANITIZE)
  # AddressSanitizer reports false positives unless every library has its container annotations.
  target_compile_options(imgui PRIVATE -fsanitize=address)
endif()

# Libraries for tools only; pages never download them.
guided_help_room(guide_paths FOLDER guide SOURCES paths.cc LINKS guide guide_lint)
guided_help_room(guide_scenarios FOLDER guide SOURCES scenario.cc scenario_reader.cc LINKS guide guide_lint PRIVATE_LINKS json)
guided_help_room(icu SOURCES character_width.cc icu_services.cc locale_words.cc number_words.cc LINKS localization PRIVATE_LINKS ICU::i18n ICU::uc)
guided_help_room(project
  SOURCES article_catalogs.cc article_check.cc article_files.cc article_outline.cc article_record.cc
    collection_check.cc draft_ids.cc draft_links.cc file_set.cc file_system.cc guide_draft.cc guide_draft_writer.cc
    project_lint.cc question_lint.cc rules_draft.cc stale_nodes.cc static_article.cc strings_page.cc
  LINKS checks guide guide_lint interchange interchange_merge project_check project_exchange
  PRIVATE_LINKS assistant assistant_walk checks_reader guide_reader icu json pseudo source_hash)
guided_help_room(cli
  SOURCES add_locale_command.cc add_rules_command.cc check_article_command.cc check_command.cc command_line.cc export_article_command.cc export_command.cc
    findings_output.cc findings_printer.cc graph_command.cc import_article_command.cc import_command.cc lint_command.cc
    new_command.cc output.cc paths_command.cc paths_output.cc progress.cc pseudo_command.cc render_command.cc
    stale_command.cc test_command.cc
  LINKS assistant_walk guide_paths guide_scenarios project
  PRIVATE_LINKS CLI11::CLI11 icu pseudo Threads::Threads)

add_executable(guided-help src/cli/main.cc)
target_link_libraries(guided-help PRIVATE cli)
guided_help_compile(guided-help)

guided_help_list_rooms()

# One test program per folder of tests/, in build/<preset>/tests. It links its own library and those below, and `icu` in
# place of the page's Intl; both have CLDR data.
function(guided_help_test room)
  cmake_parse_arguments(TEST "" "" "LINKS" ${ARGN})
  foreach(link IN LISTS TEST_LINKS)
    set(link_folder "")
    if(TARGET ${link})
      get_target_property(link_folder ${link} GUIDED_HELP_FOLDER)
    endif()
    if(NOT link_folder STREQUAL room AND NOT link STREQUAL "icu")
      guided_help_refuse_above(${room} ${room} ${link})
    endif()
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS "tests/${room}/*.cc")
  add_executable(${room}_test ${sources})
  set_target_properties(${room}_test PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  guided_help_test_headers(${room}_test ${room})
  target_compile_definitions(${room}_test PRIVATE GUIDED_HELP_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${room}_test PRIVATE ${TEST_LINKS} GTest::gtest GTest::gtest_main Threads::Threads)
  # UBSan would only check the tests themselves, and GoogleTest's macros take longer to compile with it.
  guided_help_compile(${room}_test SANITIZERS address)
  # As for rooms. Each target of the fuzzer defines the same names.
  if(GUIDED_HELP_UNITY_ROOMS AND NOT room STREQUAL "fuzz")
    set_target_properties(${room}_test PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
  # GoogleTest's headers, a third of the time that a test takes to compile, are compiled once.
  if(room STREQUAL "base")
    target_precompile_headers(base_test PRIVATE <gtest/gtest.h>)
  else()
    target_precompile_headers(${room}_test REUSE_FROM base_test)
  endif()
  # ctest lists the tests, not the build. The time limit, in seconds, is long: a busy machine lists slowly, especially
  # with sanitizers.
  gtest_discover_tests(${room}_test TEST_PREFIX ${room}. DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 120
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
endfunction()

# Must be first: the other tests use its precompiled headers.
guided_help_test(base LINKS base)
guided_help_test(json LINKS json)
guided_help_test(guide LINKS json guide guide_lint guide_paths guide_reader guide_scenarios)
guided_help_test(icu LINKS icu ICU::uc)
guided_help_test(localization LINKS json localization localization_reader pseudo icu ICU::uc)
guided_help_test(checks LINKS json checks checks_reader icu)
guided_help_test(interchange LINKS interchange interchange_merge xml_expat xml_tree)
guided_help_test(assistant LINKS assistant assistant_walk guide_reader localization_reader pseudo icu)
guided_help_test(project LINKS project assistant icu json)
guided_help_test(cli LINKS cli icu json)
# Replays the committed inputs through the targets of scripts/fuzz.
guided_help_test(fuzz LINKS assistant checks checks_reader guide_lint guide_reader interchange localization_reader pseudo)
guided_help_test(ui LINKS ui)
# The modules' exports, compiled natively with a fake page. They are not libraries, because their imports are defined
# only in a page.
guided_help_test(wasm LINKS assistant ui guide_reader json localization_reader project_check project_exchange pseudo text_encoding xml_tree)
target_sources(wasm_test PRIVATE
  src/wasm/checks_exports.cc src/wasm/engine_exports.cc src/wasm/page_services.cc src/wasm/page_xml.cc src/wasm/painter_exports.cc)
guided_help_headers(wasm_test wasm PRIVATE)

# Formats, types and JavaScript. `scripts/test quick` runs this test and the ones above.
add_test(NAME sources COMMAND "${CMAKE_SOURCE_DIR}/scripts/test" sources WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")

if(GUIDED_HELP_BENCH)
  include(cmake/Bench.cmake)
endif()
