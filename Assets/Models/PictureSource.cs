using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Models;

/// <summary>The pictures that a scenario's panels name by their path (<c>pictures/plan.png</c>): PNG or JPEG. Any thread.</summary>
/// <param name="folder">The scenario's folder.</param>
public sealed class PictureSource(string folder)
{
    /// <summary>More than an eye makes out on a panel; and what a device with little memory can hold a few of.</summary>
    public const int LargestSidePixels = 4096;

    public const long LargestFileBytes = 16 << 20;

    /// <summary>The picture, or why it cannot be shown.</summary>
    public LoadedPicture Load(string file)
    {
        try
        {
            return new LoadedPicture(new ModelImage(file, ImageReader.Decode(Read(file), file)), null);
        }
        catch (ProblemException problem)
        {
            return new LoadedPicture(null, problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new LoadedPicture(null, ProblemException.BadInput($"The picture '{file}' cannot be read ({failure.GetType().Name}).", "See that the file exists and that you may read it."));
        }
    }

    /// <summary>The file's bytes, once it is known that its pixels fit into memory.</summary>
    private byte[] Read(string file)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw ProblemException.BadInput($"There is no picture '{file}' in '{folder}'.", "Put it there, or correct its name.");
        }

        long length = new FileInfo(path).Length;
        if (length > LargestFileBytes)
        {
            throw ProblemException.BadInput($"The picture '{file}' has {length >> 20} MiB.", $"Save it with at most {LargestFileBytes >> 20} MiB.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        (int width, int height) = ImageReader.Measure(bytes, file);
        return Math.Max(width, height) <= LargestSidePixels
            ? bytes
            : throw ProblemException.BadInput($"The picture '{file}' has {width} x {height} pixels.", $"Save it with at most {LargestSidePixels} each way.");
    }
}

/// <summary>A picture, or null and what is wrong with its file.</summary>
public sealed record LoadedPicture(ModelImage? Image, ProblemException? Problem);
