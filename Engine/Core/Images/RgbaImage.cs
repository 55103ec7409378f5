namespace VRLab.Core.Images;

/// <summary>Pixels in memory: rows from the top, four bytes a pixel.</summary>
public sealed record RgbaImage(int Width, int Height, byte[] Rgba);
