# The parser of XML, expat. The workbench's module takes that of its page instead.

find_package(EXPAT REQUIRED)

guided_help_room(xml_expat FOLDER interchange SOURCES xml_expat.cc LINKS base PRIVATE_LINKS EXPAT::EXPAT xml_tree)
