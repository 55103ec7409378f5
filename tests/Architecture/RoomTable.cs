namespace VRLab.Architecture.Tests;

/// <summary>A row of the table of rooms in ARCHITECTURE.md.</summary>
internal sealed record Room(string Folder, string Assembly, IReadOnlySet<string> MayUse, bool MayUseEverything)
{
    public string ShortName => Assembly.Replace("VRLab.", string.Empty, StringComparison.Ordinal);
}

/// <summary>The table of rooms, read from the page that people read.</summary>
internal static class RoomTable
{
    public const string Page = "ARCHITECTURE.md";

    public static IReadOnlyList<Room> Rooms { get; } = [.. Rows()];

    private static IEnumerable<Room> Rows()
    {
        foreach (string line in Repository.Read(Page).Split('\n'))
        {
            string[] cells = [.. line.Split('|').Select(c => c.Trim())];
            if (cells.Length == 6 && cells[1].Contains('/'))
            {
                string mayUse = cells[4];
                yield return new Room(cells[1], cells[2], mayUse.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), mayUse == "everything");
            }
        }
    }
}
