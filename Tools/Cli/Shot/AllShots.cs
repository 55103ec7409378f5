using VRLab.Assets;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Cli;

/// <summary>Pictures of everything that the kit has, one sheet of all of them and a page that tells of each.</summary>
internal static class AllShots
{
    private const int Columns = 8;
    private static readonly LightingMood[] Moods = [LightingMood.Day, LightingMood.Emergency];

    public const string SheetFile = "contact-sheet.png";
    public const string PageFile = "index.html";

    /// <param name="folder">Is made where it does not exist.</param>
    /// <param name="width">Pixels of each picture.</param>
    /// <param name="height">Pixels of each picture.</param>
    /// <param name="names">Which assets; null: all.</param>
    /// <param name="note">Told of each asset that is done.</param>
    public static void Save(string folder, int width, int height, IReadOnlyList<string>? names, Action<string> note)
    {
        Directory.CreateDirectory(folder);
        using var studio = new AssetStudio(width, height);
        var entries = new List<CatalogEntry>();
        var small = new List<RgbaImage>();
        foreach (string name in names ?? ModelKit.Names)
        {
            ShownAsset shown = ShownAsset.FromKit(name);
            if (!shown.Measure.HasSurface)
            {
                continue;
            }

            List<string> files = [];
            foreach ((string file, RgbaImage picture) in Take(studio, shown))
            {
                PictureFiles.Save(Path.Combine(folder, file), picture);
                files.Add(file);
                small.Add(ContactSheet.Halved(picture));
            }

            entries.Add(new CatalogEntry(shown.Name, shown.Description, shown.Measure, shown.Asset.Nodes.Sum(n => n.Shapes.Count), shown.License, shown.IsRoom, shown.Warnings, files));
            note(name);
        }

        PictureFiles.Save(Path.Combine(folder, SheetFile), ContactSheet.Join(small, Math.Min(Columns, small.Count)));
        PictureFiles.Save(Path.Combine(folder, PageFile), System.Text.Encoding.UTF8.GetBytes(CatalogPage.Write(entries)));
    }

    private static IEnumerable<(string File, RgbaImage Picture)> Take(AssetStudio studio, ShownAsset shown) => shown.IsRoom
        ? studio.TakeRoom(shown, Moods, mostCameras: 4).Select(p => ($"{shown.Name}-{p.Name}.png", p.Picture))
        : studio.TakeAround(shown, 1).Select(p => ($"{shown.Name}.png", p));
}
