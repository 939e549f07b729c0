# Formats of translation tools. Pages never download these libraries, but the fuzzers use them.

find_package(EXPAT REQUIRED)

guided_help_room(pseudo FOLDER localization SOURCES message_pattern.cc pseudo.cc LINKS localization_reader)
guided_help_room(interchange
  SOURCES article.cc article_blocks.cc article_skeleton.cc literal_message.cc po_reader.cc po_string.cc po_writer.cc
    reading.cc unit_finding.cc xliff.cc xliff1_reader.cc xliff1_writer.cc xliff2_reader.cc xliff2_writer.cc xliff_inline.cc xliff_marks.cc
    xliff_reading.cc xliff_writing.cc xml.cc xml_escape.cc
  LINKS localization localization_reader text_encoding
  PRIVATE_LINKS EXPAT::EXPAT)
