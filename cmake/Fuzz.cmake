# The libFuzzer programs, one per target of tests/fuzz, in build/<preset>/fuzz. scripts/fuzz runs them.

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  message(FATAL_ERROR "libFuzzer requires clang: use the preset native-fuzz, after scripts/setup fuzz.")
endif()

# guided_help_fuzz_target(NAME FUNCTION LINKS …): FUNCTION is declared in tests/fuzz/targets.h.
function(guided_help_fuzz_target name function)
  cmake_parse_arguments(TARGET "" "" "LINKS" ${ARGN})
  add_executable(fuzz_${name} tests/fuzz/driver/driver.cc tests/fuzz/${name}_target.cc)
  set_target_properties(fuzz_${name} PROPERTIES
    OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/fuzz")
  guided_help_test_headers(fuzz_${name} fuzz)
  target_compile_definitions(fuzz_${name} PRIVATE GUIDED_HELP_FUZZ_TARGET=${function}
    GUIDED_HELP_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(fuzz_${name} PRIVATE ${TARGET_LINKS})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  guided_help_compile(fuzz_${name})
endfunction()

guided_help_fuzz_target(guide FuzzGuide LINKS guide_lint guide_reader assistant)
guided_help_fuzz_target(catalog FuzzCatalog LINKS localization localization_reader)
guided_help_fuzz_target(message FuzzMessage LINKS checks interchange localization pseudo)
guided_help_fuzz_target(number FuzzNumber LINKS localization)
guided_help_fuzz_target(locale FuzzLocale LINKS localization)
guided_help_fuzz_target(article FuzzArticle LINKS interchange)
guided_help_fuzz_target(xliff FuzzXliff LINKS interchange)
guided_help_fuzz_target(po FuzzPo LINKS interchange)
guided_help_fuzz_target(rules FuzzRules LINKS checks checks_reader)
guided_help_fuzz_target(text FuzzText LINKS checks checks_reader)

add_custom_target(fuzz_programs DEPENDS fuzz_guide fuzz_catalog fuzz_message fuzz_number fuzz_locale fuzz_article
  fuzz_xliff fuzz_po fuzz_rules fuzz_text)
