// Small replacements for parts of the C and C++ libraries that customers would download but never
// use.

// Four functions that nlohmann_json's lexer calls. The library's own versions bring 20 KB of code
// that reads and formats long doubles, for results that are never used: guides and catalogs have no
// fractions (`JsonValue::Kind::kFraction` keeps no value), and the lexer's error texts are not
// shown.

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
