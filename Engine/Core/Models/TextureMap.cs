using System.Numerics;
using VRLab.Core.Images;

namespace VRLab.Core.Models;

/// <summary>
/// An image of a model. One object per image of the file: whoever uploads it keys by reference, and by whether a map reads
/// it as sRGB or linear.
/// </summary>
/// <param name="Name">For messages.</param>
/// <param name="Pixels">Decoded, straight alpha, rows from the top.</param>
public sealed record ModelImage(string Name, RgbaImage Pixels)
{
    /// <summary>The file as it was (PNG or JPEG), where there was one, so that it can be written again without loss.</summary>
    public byte[]? Encoded { get; init; }
}

public enum TextureWrap
{
    Repeat,
    MirroredRepeat,
    ClampToEdge,
}

/// <summary>How an image is read between and beyond its pixels.</summary>
public readonly record struct TextureSampler(
    TextureWrap WrapU = TextureWrap.Repeat, TextureWrap WrapV = TextureWrap.Repeat, bool IsNearest = false, bool HasMipmaps = true);

/// <summary>
/// KHR_texture_transform: coordinates are scaled, then turned counter-clockwise as one sees the image (v points down), then moved:
/// u' = Offset.X + Scale.X u cos r + Scale.Y v sin r, v' = Offset.Y - Scale.X u sin r + Scale.Y v cos r.
/// </summary>
public readonly record struct TextureTransform(Vector2 Offset, float RotationRadians, Vector2 Scale)
{
    public static TextureTransform Identity => new(Vector2.Zero, 0f, Vector2.One);
}

/// <summary>An image laid on a surface.</summary>
/// <param name="Image">What is shown.</param>
/// <param name="Sampler">Wrap and filter.</param>
/// <param name="Transform">Applied to the coordinates; identity for most.</param>
/// <param name="CoordinateSet">0: <see cref="MeshVertex.TextureCoordinate"/>; 1: <see cref="MeshData.SecondTextureCoordinates"/>.</param>
public sealed record TextureMap(ModelImage Image, TextureSampler Sampler, TextureTransform Transform, int CoordinateSet = 0);
