namespace VRLab.Scenarios;

/// <summary>A piece of YAML that remembers where it stands.</summary>
internal abstract record SourceNode(SourcePlace Place)
{
    public string Described => this switch
    {
        SourceScalar scalar => scalar.Text.Length == 0 ? "nothing" : $"'{Shortened(scalar.Text)}'",
        SourceSequence => "a list",
        _ => "a group of keys",
    };

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "...";
}

internal sealed record SourceScalar(SourcePlace Place, string Text) : SourceNode(Place);

internal sealed record SourceSequence(SourcePlace Place, IReadOnlyList<SourceNode> Items) : SourceNode(Place);

internal sealed record SourceMapping(SourcePlace Place, IReadOnlyList<SourceEntry> Entries) : SourceNode(Place);

internal readonly record struct SourceEntry(SourcePlace Place, string Key, SourceNode Value);
