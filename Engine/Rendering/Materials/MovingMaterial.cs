using System.Numerics;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Materials;

/// <summary>A material that animations move: its numbers as they are now, and where they lie on the device.</summary>
internal sealed class MovingMaterial
{
    private readonly float _patternScaleMeters;
    private readonly TextureTransform[] _transforms;
    private readonly int[] _sets;
    private MaterialFactors _factors;

    public MovingMaterial(MaterialData material, GpuBuffer buffer, ulong offsetBytes)
    {
        (Buffer, OffsetBytes, _patternScaleMeters, _factors) = (buffer, offsetBytes, material.PatternScaleMeters, MaterialFactors.Of(material));
        TextureMap?[] maps = MaterialMaps.Of(material);
        _transforms = Array.ConvertAll(maps, map => map?.Transform ?? TextureTransform.Identity);
        _sets = Array.ConvertAll(maps, map => map?.CoordinateSet ?? 0);
    }

    public GpuBuffer Buffer { get; }

    public ulong OffsetBytes { get; }

    /// <summary>Moved since <see cref="Write"/>.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Takes over the value that a channel has at a time. Allocates nothing.</summary>
    public void Move(MaterialChannel channel, float timeSeconds)
    {
        Span<float> values = stackalloc float[4];
        AnimationSampler.Values(channel, timeSeconds, values);
        if (channel.Map is { } map)
        {
            Move(ref _transforms[(int)map], channel.Property, values);
        }
        else
        {
            _factors.Set(channel.Property, new Vector4(values));
        }

        IsChanged = true;
    }

    public void Write(ref MaterialUniforms uniforms)
    {
        uniforms = MaterialUniforms.From(_factors, _patternScaleMeters);
        for (int i = 0; i < _transforms.Length; i++)
        {
            uniforms.SetTransform(i, _transforms[i], _sets[i]);
        }

        IsChanged = false;
    }

    private static void Move(ref TextureTransform transform, MaterialProperty property, ReadOnlySpan<float> values) => transform = property switch
    {
        MaterialProperty.MapOffset => transform with { Offset = new Vector2(values[0], values[1]) },
        MaterialProperty.MapScale => transform with { Scale = new Vector2(values[0], values[1]) },
        _ => transform with { RotationRadians = values[0] },
    };
}
