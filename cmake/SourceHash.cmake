# The hash of a source message, by nettle. The workbench's module takes it from its page instead.

find_path(GUIDED_HELP_NETTLE_DIR nettle/sha2.h REQUIRED)
find_library(GUIDED_HELP_NETTLE nettle REQUIRED)
add_library(nettle_library INTERFACE)
target_include_directories(nettle_library SYSTEM INTERFACE "${GUIDED_HELP_NETTLE_DIR}")
target_link_libraries(nettle_library INTERFACE "${GUIDED_HELP_NETTLE}")

guided_help_room(source_hash FOLDER interchange SOURCES source_hash.cc PRIVATE_LINKS nettle_library)
