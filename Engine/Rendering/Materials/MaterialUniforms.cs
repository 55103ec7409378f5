using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Core.Models;

namespace VRLab.Rendering.Materials;

[InlineArray(2 * MaterialMaps.Count)]
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
    public Vector4 Through;
    public MapTransforms Transforms;

    public static MaterialUniforms From(MaterialData material)
    {
        MaterialUniforms uniforms = From(MaterialFactors.Of(material), material.PatternScaleMeters);
        TextureMap?[] maps = MaterialMaps.Of(material);
        for (int i = 0; i < maps.Length; i++)
        {
            uniforms.SetTransform(i, maps[i]?.Transform ?? TextureTransform.Identity, maps[i]?.CoordinateSet ?? 0);
        }

        return uniforms;
    }

    /// <summary>All but the transforms of maps. Allocates nothing.</summary>
    public static MaterialUniforms From(in MaterialFactors material, float patternScaleMeters)
    {
        float ratio = (material.IndexOfRefraction - 1f) / (material.IndexOfRefraction + 1f);
        Vector3 tint = material.SpecularColor * material.Specular;
        return new MaterialUniforms
        {
            BaseColor = material.BaseColor,
            Emissive = new Vector4(material.EmissiveColor * material.EmissiveStrength, material.NormalScale),
            Factors = new Vector4(Math.Clamp(material.Metallic, 0f, 1f), Math.Clamp(material.Roughness, 0.05f, 1f), material.OcclusionStrength, material.AlphaCutoff),
            Pattern = new Vector4(Math.Max(patternScaleMeters, 1e-3f), material.IndexOfRefraction, material.Specular, 0),
            Specular = new Vector4(Vector3.Min(tint * (ratio * ratio), Vector3.One), material.Dispersion),
            Layers = new Vector4(material.Clearcoat, Math.Clamp(material.ClearcoatRoughness, 0.03f, 1f), material.Transmission, material.ThicknessMeters),
            Absorption = new Vector4(AbsorptionPerMeter(material), material.ClearcoatNormalScale),
            Sheen = new Vector4(material.SheenColor, Math.Clamp(material.SheenRoughness, 0.07f, 1f)),
            Film = new Vector4(material.Iridescence, material.FilmIndexOfRefraction, material.MaximumThicknessNanometers, material.MinimumThicknessNanometers),
            Brush = new Vector4(material.Anisotropy, MathF.Cos(material.AnisotropyRotationRadians), MathF.Sin(material.AnisotropyRotationRadians), 0),
            Through = new Vector4(material.DiffuseTransmissionColor, Math.Clamp(material.DiffuseTransmission, 0f, 1f)),
        };
    }

    public void SetTransform(int map, in TextureTransform transform, int coordinateSet)
    {
        (float sine, float cosine) = MathF.SinCos(transform.RotationRadians);
        Transforms[2 * map] = new Vector4(transform.Scale.X * cosine, transform.Scale.Y * sine, transform.Offset.X, coordinateSet);
        Transforms[(2 * map) + 1] = new Vector4(-transform.Scale.X * sine, transform.Scale.Y * cosine, transform.Offset.Y, 0);
    }

    /// <summary>Beer and Lambert: the color that is left after the attenuation distance (KHR_materials_volume, "Attenuation").</summary>
    private static Vector3 AbsorptionPerMeter(in MaterialFactors material)
    {
        float distance = material.AttenuationDistanceMeters;
        if (!float.IsFinite(distance) || distance <= 0)
        {
            return Vector3.Zero;
        }

        float Of(float color) => -MathF.Log(Math.Clamp(color, 1e-3f, 1f)) / distance;
        return new Vector3(Of(material.AttenuationColor.X), Of(material.AttenuationColor.Y), Of(material.AttenuationColor.Z));
    }
}
