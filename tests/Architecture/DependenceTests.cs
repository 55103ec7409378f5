using System.Xml.Linq;

namespace VRLab.Architecture.Tests;

/// <summary>Projects refer only to the rooms that the table of ARCHITECTURE.md gives them, and the table points down only.</summary>
public sealed class DependenceTests
{
    private const string Generator = "StreamGenerator";

    public static IEnumerable<string> Rooms => Repository.Projects.Where(p => !p.StartsWith("tests/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Rooms))]
    public void UsesOnlyWhatTheTableAllows(string project)
    {
        Room room = RoomOf(project);
        if (!room.MayUseEverything)
        {
            string[] forbidden = [.. ReferencesOf(project).Where(r => r != Generator && !room.MayUse.Contains(r))];
            Assert.That(forbidden, Is.Empty, $"{project} refers to rooms that its row in {RoomTable.Page} does not list");
        }
    }

    [TestCaseSource(nameof(Rooms))]
    public void NeverRefersToATest(string project) => Assert.That(ReferencePathsOf(project), Has.None.Contains("/tests/"));

    [TestCaseSource(nameof(Rooms))]
    public void UsesTheGeneratorAsAnAnalyzerOnly(string project)
    {
        IEnumerable<XElement> references = Load(project).Descendants("ProjectReference").Where(r => NameOf(r) == Generator);
        Assert.That(references.Select(r => (string?)r.Attribute("ReferenceOutputAssembly")), Is.All.EqualTo("false"));
    }

    [Test]
    public void TheTableHasRooms() => Assert.That(RoomTable.Rooms, Has.Count.GreaterThan(15));

    [Test]
    public void TheTablePointsDownOnly()
    {
        IReadOnlyList<Room> rooms = RoomTable.Rooms;
        for (int i = 0; i < rooms.Count; i++)
        {
            IEnumerable<string> below = rooms.Skip(i + 1).Select(r => r.ShortName);
            Assert.That(rooms[i].MayUseEverything ? [] : rooms[i].MayUse.Except(below), Is.Empty, $"{rooms[i].Folder} may use rooms that are not below it");
        }
    }

    [Test]
    public void EveryProjectIsInTheSolution()
    {
        string solution = Repository.Read("VRLab.sln").Replace('\\', '/');
        Assert.That(Repository.Projects.Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void EveryProjectOfTheTableIsThere() =>
        Assert.That(RoomTable.Rooms.Where(r => r.Assembly != "(content)" && !Directory.Exists(Path.Combine(Repository.Root, r.Folder))).Select(r => r.Folder), Is.Empty);

    private static Room RoomOf(string project)
    {
        string folder = Path.GetDirectoryName(project)!.Replace('\\', '/');
        Room? room = RoomTable.Rooms.SingleOrDefault(r => r.Folder == folder);
        Assert.That(room, Is.Not.Null, $"{folder} has no row in the table of {RoomTable.Page}");
        return room!;
    }

    private static IEnumerable<string> ReferencesOf(string project) => Load(project).Descendants("ProjectReference").Select(NameOf);

    private static IEnumerable<string> ReferencePathsOf(string project) =>
        Load(project).Descendants("ProjectReference").Select(r => ((string)r.Attribute("Include")!).Replace('\\', '/'));

    private static string NameOf(XElement reference) =>
        Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')).Replace("VRLab.", string.Empty, StringComparison.Ordinal);

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(Repository.Root, project));
}
