using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Core.Models;

namespace VRLab.Rendering.Materials;

[InlineArray(2 * MaterialTable.MapCount)]
internal struct MapTransforms
{
    private Vector4 _first;
}

/// <summary>Layout of <c>Material</c> in material.glsl (std140).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MaterialUniforms
{
    public Vector4 BaseColor;
    public Vector4 Emissive;
    public Vector4 Factors;
    public Vector4 Pattern;
    public Vector4 Specular;
    public Vector4 Layers;
    public Vector4 Absorption;
    public Vector4 Sheen;
    public Vector4 Film;
    public Vector4 Brush;
    public MapTransforms Transforms;

    public static MaterialUniforms From(MaterialData material)
    {
        float ratio = (material.IndexOfRefraction - 1f) / (material.IndexOfRefraction + 1f);
        Vector3 tint = material.Specular is { } layer ? layer.Color * layer.Factor : Vector3.One;
        var uniforms = new MaterialUniforms
        {
            BaseColor = material.BaseColor,
            Emissive = new Vector4(material.Emissive, material.NormalScale),
            Factors = new Vector4(Math.Clamp(material.Metallic, 0f, 1f), Math.Clamp(material.Roughness, 0.05f, 1f), material.OcclusionStrength, material.AlphaCutoff ?? 0f),
            Pattern = new Vector4(Math.Max(material.PatternScaleMeters, 1e-3f), material.IndexOfRefraction, material.Specular?.Factor ?? 1f, 0),
            Specular = new Vector4(Vector3.Min(tint * (ratio * ratio), Vector3.One), material.Dispersion),
            Layers = new Vector4(material.Clearcoat?.Factor ?? 0f, Math.Clamp(material.Clearcoat?.Roughness ?? 0f, 0.03f, 1f), material.Transmission?.Factor ?? 0f, material.Volume?.ThicknessMeters ?? 0f),
            Absorption = new Vector4(AbsorptionPerMeter(material.Volume), material.Clearcoat?.NormalScale ?? 1f),
            Sheen = material.Sheen is { } sheen ? new Vector4(sheen.Color, Math.Clamp(sheen.Roughness, 0.07f, 1f)) : Vector4.Zero,
            Film = material.Iridescence is { } film ? new Vector4(film.Factor, film.FilmIndexOfRefraction, film.MaximumThicknessNanometers, film.MinimumThicknessNanometers) : Vector4.Zero,
            Brush = material.Anisotropy is { } brush ? new Vector4(brush.Strength, MathF.Cos(brush.RotationRadians), MathF.Sin(brush.RotationRadians), 0) : Vector4.Zero,
        };
        TextureMap?[] maps = MaterialFeaturesOf.Maps(material);
        for (int i = 0; i < maps.Length; i++)
        {
            WriteTransform(ref uniforms, i, maps[i]);
        }

        return uniforms;
    }

    /// <summary>Beer and Lambert: the color that is left after the attenuation distance (KHR_materials_volume, "Attenuation").</summary>
    private static Vector3 AbsorptionPerMeter(VolumeMedium? medium)
    {
        if (medium is null || !float.IsFinite(medium.AttenuationDistanceMeters) || medium.AttenuationDistanceMeters <= 0)
        {
            return Vector3.Zero;
        }

        float Of(float color) => -MathF.Log(Math.Clamp(color, 1e-3f, 1f)) / medium.AttenuationDistanceMeters;
        return new Vector3(Of(medium.AttenuationColor.X), Of(medium.AttenuationColor.Y), Of(medium.AttenuationColor.Z));
    }

    private static void WriteTransform(ref MaterialUniforms uniforms, int map, TextureMap? texture)
    {
        TextureTransform t = texture?.Transform ?? TextureTransform.Identity;
        (float sine, float cosine) = MathF.SinCos(t.RotationRadians);
        uniforms.Transforms[2 * map] = new Vector4(t.Scale.X * cosine, t.Scale.Y * sine, t.Offset.X, texture?.CoordinateSet ?? 0);
        uniforms.Transforms[(2 * map) + 1] = new Vector4(-t.Scale.X * sine, t.Scale.Y * cosine, t.Offset.Y, 0);
    }
}
