using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Lighting;

namespace VRLab.Cli;

/// <summary>What an asset stands on and in front of: a pale floor that rises into a backdrop all around, and a photographer's light.</summary>
internal static class StudioSet
{
    private const int Segments = 48;
    private static readonly MaterialData Paper = new("backdrop", new Vector4(0.56f, 0.58f, 0.60f, 1f), 0f, 0.92f);

    /// <summary>Light for a thing of this size standing on the floor at the origin.</summary>
    public static RoomLighting Lighting(float radiusMeters, float heightMeters)
    {
        float reach = 1.6f * radiusMeters;
        return new RoomLighting
        {
            Minimum = new Vector3(-reach, 0f, -reach),
            Maximum = new Vector3(reach, Math.Max(heightMeters, radiusMeters) * 1.1f, reach),
            WallRadiance = new Vector3(0.62f, 0.63f, 0.65f),
            CeilingRadiance = new Vector3(1.05f, 1.05f, 1.04f),
            FloorRadiance = new Vector3(0.42f, 0.43f, 0.44f),
            WindowRadiance = new Vector3(2.4f, 2.5f, 2.6f),
            TowardKeyLight = Vector3.Normalize(new Vector3(-0.5f, 0.9f, 0.55f)),
            KeyLight = new Vector3(0.78f, 0.76f, 0.72f),
            Exposure = 0.85f,
            Luminaires = [],
        };
    }

    /// <summary>The floor and backdrop for a thing of this radius: a plate whose rim rises to a wall.</summary>
    public static ModelAsset Backdrop(float radiusMeters)
    {
        float flat = 7f * radiusMeters, rise = 5f * radiusMeters;
        (float Out, float Up)[] profile = [(0f, 0f), (1.5f * radiusMeters, 0f), (3.5f * radiusMeters, 0f), .. Rise(flat, rise), (flat + rise, 6f * rise)];
        var node = new ModelNode("backdrop", Pose.Identity, [new MeshPart(Turned(profile), Paper)], [], []);
        return new ModelAsset("backdrop", [node], new Dictionary<string, Pose>());
    }

    private static IEnumerable<(float Out, float Up)> Rise(float flat, float rise)
    {
        for (int i = 0; i <= 8; i++)
        {
            (float sine, float cosine) = MathF.SinCos(i / 8f * MathF.PI / 2f);
            yield return (flat + (rise * sine), rise * (1f - cosine));
        }
    }

    /// <summary>The surface of a profile turned about +Y, seen from within.</summary>
    private static MeshData Turned((float Out, float Up)[] profile)
    {
        var vertices = new List<MeshVertex>();
        var indices = new List<uint>();
        for (int ring = 0; ring < profile.Length; ring++)
        {
            (float @out, float up) = profile[ring];
            (float toOut, float toUp) = (profile[Math.Min(ring + 1, profile.Length - 1)].Out - profile[Math.Max(ring - 1, 0)].Out, profile[Math.Min(ring + 1, profile.Length - 1)].Up - profile[Math.Max(ring - 1, 0)].Up);
            for (int segment = 0; segment <= Segments; segment++)
            {
                (float sine, float cosine) = MathF.SinCos(segment * MathF.Tau / Segments);
                Vector3 normal = Vector3.Normalize(new Vector3(-toUp * cosine, toOut, -toUp * sine));
                vertices.Add(new MeshVertex(new Vector3(@out * cosine, up, @out * sine), normal, new Vector4(-sine, 0f, cosine, 1f), default));
                if (ring > 0 && segment > 0)
                {
                    uint last = (uint)vertices.Count - 1, below = last - Segments - 1;
                    indices.AddRange([below - 1, below, last - 1, last - 1, below, last]);
                }
            }
        }

        return new MeshData([.. vertices], [.. indices]);
    }
}
