# Formats of translation tools. Pages never download these libraries, but the fuzzers use them.

find_package(EXPAT REQUIRED)

guided_help_room(pseudo FOLDER localization SOURCES message_pattern.cc pseudo.cc LINKS localization_reader)
guided_help_room(interchange
  SOURCES article.cc article_blocks.cc article_skeleton.cc literal_message.cc po_reader.cc po_string.cc po_writer.cc
    reading.cc xliff_marks.cc xliff_reader.cc xliff_writer.cc xml.cc xml_escape.cc
  LINKS localization localization_reader
  PRIVATE_LINKS EXPAT::EXPAT)
