#pragma once

#include <string_view>

namespace guided_help {

// XLIFF names shared by the writers and the readers.

// XLIFF 1.2.
inline constexpr std::string_view kXliffNamespace = "urn:oasis:names:tc:xliff:document:1.2";
/// Context types of the export's record and of the screens. XLIFF requires the prefix `x-` for
/// custom types.
inline constexpr std::string_view kStateContext = "x-exported-state";
inline constexpr std::string_view kTargetContext = "x-exported-target";
inline constexpr std::string_view kScreenContext = "x-screen";
/// The `from` of notes with findings, and of those with pictures, which begin with the prefix.
inline constexpr std::string_view kFindingNote = "guided-help";
inline constexpr std::string_view kPicturePrefix = "picture: ";
/// The `alttranstype` of the source that the target was translated from.
inline constexpr std::string_view kPreviousVersion = "previous-version";

// XLIFF 2.1. It has the namespace of 2.0, and so have its modules, but for that of ITS.
inline constexpr std::string_view kXliff2Namespace = "urn:oasis:names:tc:xliff:document:2.0";
inline constexpr std::string_view kMetadataNamespace = "urn:oasis:names:tc:xliff:metadata:2.0";
inline constexpr std::string_view kMatchesNamespace = "urn:oasis:names:tc:xliff:matches:2.0";
inline constexpr std::string_view kItsNamespace = "http://www.w3.org/2005/11/its";
/// The `category` of the record's `<mda:metaGroup>`, and the types of its `<mda:meta>`.
inline constexpr std::string_view kRecordCategory = "guided-help";
inline constexpr std::string_view kStateMeta = "exported-state";
inline constexpr std::string_view kTargetMeta = "exported-target";
/// The `category` of notes.
inline constexpr std::string_view kDescriptionNote = "description";
inline constexpr std::string_view kScreenNote = "screen";
inline constexpr std::string_view kPictureNote = "picture";
/// The `subType` of the `<mtc:match>` with the source that the target was translated from.
inline constexpr std::string_view kPreviousSubType = "guided-help:previous-version";
/// The `subState` of initial segments that have a target.
inline constexpr std::string_view kMachineSubState = "guided-help:machine";
inline constexpr std::string_view kStaleSubState = "guided-help:stale";

}  // namespace guided_help
