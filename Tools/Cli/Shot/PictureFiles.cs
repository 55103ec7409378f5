using VRLab.Core;
using VRLab.Core.Images;

namespace VRLab.Cli;

/// <summary>Writes pictures where the user wants them, and says what to do where that cannot be.</summary>
internal static class PictureFiles
{
    private const uint MostPixels = 8192;

    /// <exception cref="ProblemException">The size cannot be drawn.</exception>
    public static void CheckSize(uint width, uint height)
    {
        if (width is 0 or > MostPixels || height is 0 or > MostPixels)
        {
            throw ProblemException.BadInput($"A picture of {width} x {height} pixels cannot be drawn.", $"Give from 1 to {MostPixels} pixels each way.");
        }
    }

    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public static void Save(string path, RgbaImage picture) => Save(path, PngWriter.Encode(picture.Width, picture.Height, picture.Rgba));

    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public static void Save(string path, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"The file '{path}' cannot be written ({failure.Message}).", "Choose another place with --out.", failure);
        }
    }
}
