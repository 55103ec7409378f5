namespace VRLab.StreamGenerator;

/// <summary>A struct that gets a serializer. <paramref name="RecordKind"/> is the number of a stream record, or null.</summary>
internal sealed record ObjectModel(
    string Namespace,
    string Name,
    string Declaration,
    string FullName,
    int? RecordKind,
    EquatableArray<MemberModel> Members,
    EquatableArray<Problem> Problems);
