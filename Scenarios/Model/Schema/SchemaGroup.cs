namespace VRLab.Scenarios;

/// <summary>A key of a group.</summary>
/// <param name="IsRequired">Refused without it. Texts never are: they may stand in the files of the languages.</param>
internal sealed record SchemaKey(string Name, SchemaValue Value, bool IsRequired);

/// <summary>Keys that stand together: a step, a condition. Where it can be one of several kinds, each kind has its own keys.</summary>
internal sealed record SchemaGroup(string Name, IReadOnlyList<IReadOnlyList<SchemaKey>> Variants)
{
    public static SchemaGroup Of(string name, params IReadOnlyList<SchemaKey> keys) => new(name, [keys]);

    public static SchemaGroup OneOf(string name, params IReadOnlyList<IReadOnlyList<SchemaKey>> variants) => new(name, variants);

    public static SchemaKey Need(string key, SchemaValue value) => new(key, value, true);

    public static SchemaKey May(string key, SchemaValue value) => new(key, value, false);
}
