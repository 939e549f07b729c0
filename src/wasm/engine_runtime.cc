// Small replacements for parts of the C and C++ libraries that customers would download but never
// use.

// Functions that nlohmann_json's lexer calls. The library's own versions bring 20 KB of code that
// reads and formats long doubles, for results that are never used: guides and catalogs have no
// fractions (`JsonValue::Kind::kFraction` keeps no value), and the lexer's error texts are not
// shown.

#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstring>

extern "C" {

float strtof(const char* text, char** end) {
  *end = const_cast<char*>(text + std::strlen(text));
  return 0;
}

double strtod(const char* text, char** end) { return static_cast<double>(strtof(text, end)); }

long double strtold(const char* text, char** end) {
  return static_cast<long double>(strtof(text, end));
}

// The library's own versions read any stream in any base; the lexer passes only digits, after a
// hyphen to the second one.

unsigned long long strtoull(const char* text, char** end, int /*base*/) {
  unsigned long long number = 0;
  for (; *text != '\0'; ++text) {
    const auto digit = static_cast<unsigned long long>(*text - '0');
    if (number > (ULLONG_MAX - digit) / 10) errno = ERANGE;
    number = number * 10 + digit;
  }
  *end = const_cast<char*>(text);
  return number;
}

long long strtoll(const char* text, char** end, int base) {
  const unsigned long long number = strtoull(text + 1, end, base);
  // The smallest number has no positive counterpart.
  if (number > static_cast<unsigned long long>(LLONG_MAX) + 1) errno = ERANGE;
  return static_cast<long long>(0 - number);
}

// Never called, but the linker would take them from a file that also defines the two above.

unsigned long strtoul(const char* text, char** end, int base) {
  return static_cast<unsigned long>(strtoull(text, end, base));
}

long strtol(const char* text, char** end, int base) {
  return static_cast<long>(strtoll(text, end, base));
}

int snprintf(char* text, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *text = '\0';
  return 0;
}

}  // extern "C"

// The vtables of RTTI's own classes. Exceptions and RTTI are off here, but nlohmann_json's
// exception classes derive from the standard library's, which refer to these vtables; the real ones
// bring 3 KB of code for dynamic_cast.
extern "C" {

extern const void* const _ZTVN10__cxxabiv117__class_type_infoE[3];
extern const void* const _ZTVN10__cxxabiv120__si_class_type_infoE[3];
extern const void* const _ZTVN10__cxxabiv121__vmi_class_type_infoE[3];
const void* const _ZTVN10__cxxabiv117__class_type_infoE[3] = {};
const void* const _ZTVN10__cxxabiv120__si_class_type_infoE[3] = {};
const void* const _ZTVN10__cxxabiv121__vmi_class_type_infoE[3] = {};

}  // extern "C"
