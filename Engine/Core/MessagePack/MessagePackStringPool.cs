using System.Text;

namespace VRLab.Core.MessagePack;

/// <summary>
/// Keeps the strings that were read lately, so that ids which come again and again are allocated once. Bounded: each
/// text has one place, and a newcomer takes it over. One thread at a time.
/// </summary>
public sealed class MessagePackStringPool
{
    private const int Places = 1024;
    private const int MaximumPooledBytes = 64;
    private readonly Entry[] _entries = new Entry[Places];

    /// <summary>The text of these UTF-8 bytes; allocates only where the text is new, or too long to be worth keeping.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return string.Empty;
        }

        if (utf8.Length > MaximumPooledBytes)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref Entry entry = ref _entries[PlaceOf(utf8)];
        if (entry.Utf8 is null || !utf8.SequenceEqual(entry.Utf8))
        {
            entry = new Entry(utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        }

        return entry.Text;
    }

    private static uint PlaceOf(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte b in utf8)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (hash ^ (hash >> 16)) % Places;
    }

    private readonly record struct Entry(byte[] Utf8, string Text);
}
