using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using VRLab.Core.Models;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>A node as it stood when a bake was asked for.</summary>
internal readonly record struct BakeNode(ModelNode Node, Matrix3x4 WorldFromNode, LuminaireFeed? Feed);

/// <summary>
/// All that a bake needs, copied so that another thread can work on it while the scene goes on. <paramref name="BakedLights"/> are those of
/// <paramref name="Lights"/> that become part of the volume; the others are drawn live.
/// </summary>
internal sealed record BakeInput(
    BakeNode[] Nodes, SceneLight[] Lights, SceneLight[] BakedLights, LightingMood Mood, Vector3 Minimum, Vector3 Maximum, Vector3 Capture)
{
    /// <summary>Rises whenever the same input gives another light, so that older files are not taken.</summary>
    private const int BakeVersion = 6;

    /// <summary>A name for the light of this input: equal contents have equal names.</summary>
    public string KeyOf(BakeScene scene)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        scene.AddTo(hash);
        Append(hash, Lights);
        Append(hash, BakedLights);
        hash.AppendData(MemoryMarshal.AsBytes<Vector3>([Minimum, Maximum, Capture]));
        hash.AppendData(MemoryMarshal.AsBytes<int>([BakeVersion, (int)Mood, Lights.Length]));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Field by field: between fields lies what nobody wrote.</summary>
    private static void Append(IncrementalHash hash, SceneLight[] lights)
    {
        foreach (SceneLight light in lights)
        {
            Vector3 at = light.WorldFromLight.Position;
            Quaternion turn = light.WorldFromLight.Orientation;
            hash.AppendData(MemoryMarshal.AsBytes<float>(
            [
                (float)light.Kind, at.X, at.Y, at.Z, turn.X, turn.Y, turn.Z, turn.W, light.Intensity.X, light.Intensity.Y, light.Intensity.Z,
                light.HalfSizeMeters.X, light.HalfSizeMeters.Y, light.InnerConeRadians, light.OuterConeRadians, light.EffectiveRangeMeters,
            ]));
        }
    }
}
