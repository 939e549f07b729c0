#pragma once

#include <string>

#include "base/result.h"
#include "interchange/exchange.h"
#include "interchange/xliff_reading.h"
#include "interchange/xml.h"

namespace guided_help {

// The parts of `WriteXliff` and `ReadXliff` for each version.

Result<std::string> WriteXliff1(const ExchangeDocument& document);
Result<std::string> WriteXliff2(const ExchangeDocument& document);

/// Adds the documents of the file with this root, or fails.
void ReadXliff1(const XmlNode& root, XliffReading& reading);
void ReadXliff2(const XmlNode& root, XliffReading& reading);

}  // namespace guided_help
