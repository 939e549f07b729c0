#pragma once

#include <string>

namespace guided_help {

/// A pair of an article as written in the file.
inline std::string Pair(const std::string& id, const std::string& target,
                        const std::string& source) {
  return "<span data-ttu-id=\"" + id + "\">" + target +
         "</span><span class=\"sxs-lookup\"><span data-stu-id=\"" + id + "\">" + source +
         "</span></span>";
}

}  // namespace guided_help
