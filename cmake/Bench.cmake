# The micro-benchmarks of bench/native. scripts/bench runs them.

find_package(benchmark REQUIRED)
add_executable(rooms_bench bench/native/rooms_bench.cc)
target_compile_definitions(rooms_bench PRIVATE GUIDED_HELP_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(rooms_bench PRIVATE
  assistant checks checks_reader guide_reader icu localization_reader ui benchmark::benchmark)
guided_help_compile(rooms_bench)
