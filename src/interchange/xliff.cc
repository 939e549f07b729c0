#include "interchange/xliff.h"

#include "base/text.h"
#include "interchange/reading.h"
#include "interchange/xliff_reading.h"
#include "interchange/xliff_versions.h"
#include "interchange/xml.h"

namespace guided_help {
namespace {

struct KnownXliff {
  std::string_view version;
  /// What the namespaces of the version, and of those that tools mix with it, begin with.
  std::string_view spaces;
  void (*read)(const XmlNode&, XliffReading&);
};

constexpr std::string_view kSpaces1 = "urn:oasis:names:tc:xliff:document:1.";
constexpr std::string_view kSpaces2 = "urn:oasis:names:tc:xliff:document:2.";
constexpr KnownXliff kKnownXliff[] = {
    {"1.2", kSpaces1, &ReadXliff1},
    {"1.1", kSpaces1, &ReadXliff1},
    {"2.1", kSpaces2, &ReadXliff2},
    {"2.0", kSpaces2, &ReadXliff2},
};

void ReadRoot(const XmlNode& root, XliffReading& reading) {
  const std::string_view version = root.Attribute("version");
  bool is_xliff = false;
  for (const KnownXliff& known : kKnownXliff) {
    reading.SetVersion(known.spaces);
    if (!reading.Is(root, "xliff")) continue;
    is_xliff = true;
    if (known.version == version) return known.read(root, reading);
  }
  if (is_xliff) {
    reading.Fail("not-xliff", root.offset, Concat({"unsupported XLIFF version ", version}),
                 "save the file as XLIFF 1.2 or 2.1");
  } else {
    reading.Fail(
        "not-xliff", root.offset,
        Concat({"expected the <xliff> element of XLIFF 1.2 or 2.1, but found <", root.name, ">"}),
        "");
  }
}

}  // namespace

Result<std::string> WriteXliff(const ExchangeDocument& document, XliffVersion version) {
  return version == XliffVersion::k1 ? WriteXliff1(document) : WriteXliff2(document);
}

Result<std::vector<ExchangeDocument>> ReadXliff(std::string_view text, std::string_view file) {
  if (std::optional<Error> error = CheckSize(text, file)) return std::move(*error);
  text = WithoutByteOrderMark(text);
  const Result<XmlNode> root = ParseXml(text, file);
  if (!root) return root.error();
  XliffReading reading(text, file);
  ReadRoot(*root, reading);
  Result<std::vector<ExchangeDocument>> documents = reading.Take();
  if (!documents || !documents->empty()) return documents;
  reading.Fail("not-xliff", root->offset, "this XLIFF has no <file>", "");
  return reading.Take();
}

}  // namespace guided_help
