namespace VRLab.StreamGenerator;

/// <summary>One member of the array: its key, its name, and the code that writes and reads its value.</summary>
internal sealed record MemberModel(int Key, string Name, ValueCode Code);

/// <summary>
/// How values of one type are written and read. <paramref name="Write"/> is statements over <c>{0}</c>, the value;
/// <paramref name="Read"/> is an expression over <c>reader</c>.
/// </summary>
internal sealed record ValueCode(string TypeName, string Write, string Read, string Default = "default")
{
    public string WriteOf(string value) => Write.Replace("{0}", value);
}
