using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Cli;

/// <summary>Pictures of one asset: from the front right, or from all sides.</summary>
internal static class AssetShot
{
    public const int MostSides = 72;

    /// <summary>Writes the picture, or one of each side ("name-1.png" ...) and all sides in one. Returns what it wrote.</summary>
    /// <exception cref="ProblemException">No such asset, no Vulkan device, or a file cannot be written.</exception>
    public static IReadOnlyList<string> Save(string nameOrFile, IReadOnlyDictionary<string, string> parameters, string path, int sides, uint width, uint height)
    {
        PictureFiles.CheckSize(width, height);
        ShownAsset shown = ShownAsset.Find(nameOrFile, parameters);
        using var studio = new AssetStudio((int)width, (int)height);
        return shown.IsRoom ? SaveRoom(studio, shown, path) : SaveAround(studio, shown, path, sides);
    }

    private static List<string> SaveRoom(AssetStudio studio, ShownAsset shown, string path)
    {
        IReadOnlyList<(string Name, RgbaImage Picture)> pictures = studio.TakeRoom(shown, [LightingMood.Day, LightingMood.Emergency], int.MaxValue);
        List<string> written = [];
        foreach ((string name, RgbaImage picture) in pictures)
        {
            written.Add(Beside(path, name));
            PictureFiles.Save(written[^1], picture);
        }

        PictureFiles.Save(path, pictures[0].Picture);
        return [path, .. written];
    }

    private static List<string> SaveAround(AssetStudio studio, ShownAsset shown, string path, int sides)
    {
        IReadOnlyList<RgbaImage> pictures = studio.TakeAround(shown, sides);
        if (pictures.Count == 1)
        {
            PictureFiles.Save(path, pictures[0]);
            return [path];
        }

        List<string> written = [path];
        for (int i = 0; i < pictures.Count; i++)
        {
            written.Add(Beside(path, $"{i + 1}"));
            PictureFiles.Save(written[^1], pictures[i]);
        }

        PictureFiles.Save(path, ContactSheet.Join([.. pictures.Select(ContactSheet.Halved)], Math.Min(4, pictures.Count)));
        return written;
    }

    private static string Beside(string path, string suffix) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{suffix}.png");
}
