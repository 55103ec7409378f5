using System.Globalization;

namespace VRLab.Gltf;

/// <summary>A JSON pointer to something within an entry of a list.</summary>
/// <param name="Index">Of the entry.</param>
/// <param name="Rest">What follows it, without the first slash.</param>
internal readonly record struct PropertyPath(int Index, string Rest)
{
    /// <returns>Null where the pointer leads elsewhere, or to an entry that is not there.</returns>
    public static PropertyPath? Of(string pointer, string list, int count)
    {
        int end = pointer.Length > list.Length ? pointer.IndexOf('/', list.Length) : -1;
        return end > 0 && pointer.StartsWith(list, StringComparison.Ordinal)
            && int.TryParse(pointer.AsSpan(list.Length, end - list.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < count
            ? new PropertyPath(index, pointer[(end + 1)..])
            : null;
    }
}
