// Exports, validated with xmllint against the XML schemas of OASIS. Debian's
// php-symfony-translation contains these schemas.

#include <gtest/gtest.h>

#include <cstdlib>

#include "interchange/catalog_export.h"
#include "interchange/xliff.h"
#include "localization/locale.h"
#include "project/screens_by_key.h"
#include "tests/cli/exchange_project.h"
#include "tests/support/temp_folder.h"

namespace guided_help {
namespace {

const std::string kSchemas = "/usr/share/php/Symfony/Component/Translation/Resources/schemas/";

/// The schemas refer to that of the XML namespace at two places; neither is on this system.
std::string SchemaCatalog() {
  std::string entries;
  for (const std::string& name : {std::string("http://www.w3.org/2001/xml.xsd"),
                                  kSchemas + "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"})
    entries += "<uri name=\"" + name + "\" uri=\"file://" + kSchemas + "xml.xsd\"/>\n";
  return "<catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">\n" + entries +
         "</catalog>\n";
}

/// Returns what is wrong with the file; empty if it is valid.
std::string SchemaErrors(const std::filesystem::path& file, const std::string& schema) {
  const std::string folder = file.parent_path().string();
  WriteFile(folder + "/schemas.xml", SchemaCatalog());
  const std::string log = folder + "/log";
  const std::string command = "XML_CATALOG_FILES='" + folder + "/schemas.xml' LC_ALL=C.UTF-8 " +
                              "xmllint --nonet --noout --schema '" + kSchemas + schema + "' '" +
                              file.string() + "' > '" + log + "' 2>&1 < /dev/null";
  // NOLINTNEXTLINE(concurrency-mt-unsafe): tests run alone
  if (std::system(command.c_str()) == 0) return "";
  return ReadFile(log) + "scripts/setup installs libxml2-utils and php-symfony-translation";
}

struct SchemaFormat {
  /// The value of `--format`.
  std::string name;
  XliffVersion version;
  std::string schema;
};

const std::vector<SchemaFormat> kSchemaFormats = {
    {"xliff", XliffVersion::k1, "xliff-core-1.2-strict.xsd"},
    {"xliff2", XliffVersion::k2, "xliff-core-2.0.xsd"}};

/// Two screens for each message, in place of those that a walk through all guides would find.
KeyScreens TwoScreens(const CatalogDocument& catalog) {
  KeyScreens screens;
  for (const CatalogEntry& entry : catalog.entries) screens[entry.key] = {"a", "b.2"};
  return screens;
}

TEST(ExchangeSchemaTest, ExportsOfAllCatalogsAreValid) {
  const TempFolder folder;
  const Project project(SourceFolder());
  const std::string file = (folder.path() / "a.xlf").string();
  int count = 0;
  for (const ShippedCatalog& catalog : ShippedCatalogs()) {
    if (catalog.locale == kDefaultLocale) continue;
    ++count;
    const CatalogDocument source =
        *project.LoadCatalogDocument(catalog.folder, std::string(kDefaultLocale));
    const ExchangeDocument document = ToExchange(
        catalog.folder, source, *project.LoadCatalogDocument(catalog.folder, catalog.locale),
        TwoScreens(source));
    for (const SchemaFormat& format : kSchemaFormats) {
      const Result<std::string> xliff = WriteXliff(document, format.version);
      ASSERT_TRUE(xliff.Ok()) << catalog.path << ": " << ToString(xliff.error());
      WriteFile(file, *xliff);
      EXPECT_EQ(SchemaErrors(file, format.schema), "") << format.name << ": " << catalog.path;
    }
  }
  EXPECT_GE(count, 4);
}

TEST(ExchangeSchemaTest, EveryStateFindingsAndANewLanguageAreValid) {
  for (const SchemaFormat& format : kSchemaFormats) {
    const ExchangeProject project;
    project.MakeVaried();
    const std::string varied = project.Export("interface", format.name);
    EXPECT_EQ(SchemaErrors(varied, format.schema), "") << ReadFile(varied);
    const std::string found = project.Path("exchange/found.xlf");
    project.Write(
        "p.json",
        R"({"version": 1, "pictures": {"interface": {"error.empty": ["a.png", "b.png"]}}})");
    const CommandResult result =
        project.Run({"export", "interface", "--locale", "zh-TW", "--format", format.name,
                     "--findings", "--pictures", project.Path("p.json"), "--output", found});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_NE(ReadFile(found).find("b.png"), std::string::npos);
    EXPECT_NE(ReadFile(found).find("mqm:"), std::string::npos);
    EXPECT_EQ(SchemaErrors(found, format.schema), "") << ReadFile(found);
    const std::string empty = project.Export("demo", format.name, "de-DE");
    EXPECT_EQ(SchemaErrors(empty, format.schema), "") << ReadFile(empty);
  }
}

TEST(ExchangeSchemaTest, TheSchemaRejectsAFault) {
  for (const SchemaFormat& format : kSchemaFormats) {
    const ExchangeProject project;
    const std::string file = project.Export("demo", format.name);
    std::string text = ReadFile(file);
    const std::string state = " state=\"";
    WriteFile(file, text.insert(text.find(state) + state.size(), "un"));
    EXPECT_NE(SchemaErrors(file, format.schema).find("'state'"), std::string::npos);
  }
}

}  // namespace
}  // namespace guided_help
