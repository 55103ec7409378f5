using Microsoft.CodeAnalysis;

namespace VRLab.StreamGenerator;

/// <summary>What an author of records can get wrong.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "VRS001", "Two members have one key", "Key {1} of '{0}' is already taken; give the new member the next free key");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "VRS002", "Keys have a gap", "'{0}' has no member with key {1}; keys run from 0 without gaps, because the format is an array");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "VRS003", "Type cannot be written", "'{0}' has type '{1}', which has no MessagePack form; mark that struct [MessagePackObject], or use a number, string, byte[], id, enum, vector or pose");

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "VRS004", "Struct is not partial", "'{0}' must be a partial struct outside of other types, so that its serializer can be added");

    public static readonly DiagnosticDescriptor NotSettable = Error(
        "VRS005", "Member cannot be set", "'{0}' needs an init or set accessor (or to be a field that is not readonly), so that it can be read back");

    public static readonly DiagnosticDescriptor WithoutObject = Error(
        "VRS006", "Stream record is not a MessagePack object", "'{0}' is marked [StreamRecord] and must be marked [MessagePackObject] too");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "VRLab.Stream", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
