using System.Security.Cryptography;
using System.Text;

namespace VRLab.Scenarios;

/// <summary>
/// The part of a scenario that a running session stands on: changed, it needs a new session. The rest (steps, hazards, rules, texts, points) can
/// change under way. Comments, order and spacing do not count.
/// </summary>
internal static class StageText
{
    /// <summary>The keys of a scenario that make it up.</summary>
    public static readonly string[] Keys =
    [
        "id", "process", "effects", "room", "objects", "start-poses", "cameras", "variables", "timers", "choices", "faults", "roles", "phrases",
    ];

    public static string HashOf(SourceMapping root)
    {
        var text = new StringBuilder();
        foreach (string key in Keys)
        {
            SourceEntry entry = root.Entries.FirstOrDefault(candidate => candidate.Key == key);
            if (entry.Value is not null)
            {
                text.Append(key).Append(':');
                Write(entry.Value, text);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(SourceNode node, StringBuilder text)
    {
        switch (node)
        {
            case SourceScalar scalar:
                text.Append(scalar.Text.Length).Append(' ').Append(scalar.Text);
                break;
            case SourceSequence list:
                text.Append('[').Append(list.Items.Count);
                foreach (SourceNode item in list.Items)
                {
                    Write(item, text);
                }

                break;
            case SourceMapping group:
                text.Append('{').Append(group.Entries.Count);
                foreach (SourceEntry entry in group.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    text.Append(entry.Key).Append(':');
                    Write(entry.Value, text);
                }

                break;
            default:
                throw new InvalidOperationException($"Unknown node {node}.");
        }
    }
}
