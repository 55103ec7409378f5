using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using VRLab.Core.Models;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>Where a ray from a point of the volume ended, and what is known there; <c>IsBack</c>: it met a surface from within.</summary>
internal readonly record struct BakeHit(float Distance, Vector3 Point, Vector3 Normal, Vector3 Albedo, Vector3 Emission, Vector3 Direct, bool IsBack = false);

/// <summary>What a surface sends back and sends out by itself, seen from afar.</summary>
internal readonly record struct BakeSurface(Vector3 Albedo, Vector3 Emission, int Sides);

/// <summary>
/// The scene as rays on the processor see it: opaque triangles with plain colors, and the lights that are on. Light that
/// arrives directly is computed at each hit; what was reflected before comes from the volume.
/// </summary>
internal sealed class BakeScene
{
    private const float FarthestMeters = 100f;
    private const float LiftMeters = 0.005f;
    private const int TestedLights = 3;

    /// <summary>Fainter light counts as none: 2 lx, and where only batteries shine what eyes in the dark still see.</summary>
    private const float FaintestByDay = 0.004f;
    private const float FaintestInTheDark = 0.00006f;

    private readonly BakeTriangle[] _triangles;
    private readonly Lazy<TriangleTree> _tree;
    private readonly BakeSurface[] _surfaces;
    private readonly SceneLight[] _lights;
    private readonly SceneLight[] _bakedLights;
    private readonly float _liveShare;
    private readonly float _faintest;

    public BakeScene(BakeInput input)
    {
        var triangles = new List<BakeTriangle>();
        var surfaces = new List<BakeSurface>();
        foreach (BakeNode node in input.Nodes)
        {
            Add(node, input.Mood, triangles, surfaces);
        }

        (_triangles, _surfaces) = ([.. triangles], [.. surfaces]);
        _tree = new Lazy<TriangleTree>(() => new TriangleTree(_triangles));
        (_lights, _bakedLights) = (input.Lights, input.BakedLights);
        _faintest = input.Mood == LightingMood.Emergency ? FaintestInTheDark : FaintestByDay;
        _liveShare = _lights.Length == 0 ? 0f : 1f - (_bakedLights.Length / (float)_lights.Length);
    }

    /// <summary>Adds to a hash all that decides what rays find.</summary>
    public void AddTo(IncrementalHash hash)
    {
        hash.AppendData(MemoryMarshal.AsBytes<BakeTriangle>(_triangles));
        hash.AppendData(MemoryMarshal.AsBytes<BakeSurface>(_surfaces));
    }

    /// <summary>What a ray meets; nothing that reflects where it leaves the scene.</summary>
    /// <param name="origin">World, meters.</param>
    /// <param name="direction">Of unit length.</param>
    /// <param name="spread">Half the width of what the ray stands for, per meter of its way. Light at the hit is that of the whole width: a ray that happens to meet the
    /// bright spot beside a lamp must not shine as if all around it were as bright.</param>
    public BakeHit HitFrom(Vector3 origin, Vector3 direction, float spread = 0f)
    {
        if (_tree.Value.Nearest(origin, direction, FarthestMeters) is not { } hit)
        {
            return new BakeHit(FarthestMeters, origin, -direction, Vector3.Zero, Vector3.Zero, Vector3.Zero);
        }

        ref readonly BakeTriangle triangle = ref _tree.Value[hit.Triangle];
        BakeSurface surface = _surfaces[triangle.Surface];
        Vector3 normal = Vector3.Normalize(Vector3.Cross(triangle.EdgeU, triangle.EdgeV));
        bool isBack = Vector3.Dot(normal, direction) > 0;
        normal = isBack ? -normal : normal;
        Vector3 point = origin + (direction * hit.Distance) + (normal * LiftMeters);
        return new BakeHit(hit.Distance, point, normal, surface.Albedo, surface.Emission, DirectAt(point, normal, Square(spread * hit.Distance)), isBack && surface.Sides == 1);
    }

    /// <summary>Radiance that arrives at a point from a direction, lamps and all.</summary>
    public Vector3 RadianceFrom(Vector3 origin, Vector3 direction, IrradianceVolume volume)
    {
        BakeHit hit = HitFrom(origin, direction);
        return hit.Emission + (hit.Albedo * (volume.At(hit.Point, hit.Normal) + (hit.Direct * _liveShare)));
    }

    /// <summary>Lights that are part of the volume, at a point: where they are and what they do to a surface that faces them, as a mean over the width that the point stands for.</summary>
    public IEnumerable<(Vector3 Toward, Vector3 Strength)> BakedLightsAt(Vector3 point, float halfWidthSquared)
    {
        foreach (SceneLight light in _bakedLights)
        {
            Vector3 toward = Vector3.Normalize(light.Source - point);
            Vector3 strength = Unshadowed(light, point, toward, halfWidthSquared);
            if (strength.X + strength.Y + strength.Z > _faintest && !IsBlocked(point, light))
            {
                yield return (toward, strength);
            }
        }
    }

    /// <summary>
    /// What a white surface sends back of the light that reaches it straight from the lights. Shadows are looked for of the
    /// strongest lights only; the others are shadowed as much as those are, for rows of like lamps light a room.
    /// </summary>
    public Vector3 DirectAt(Vector3 point, Vector3 normal, float halfWidthSquared = 0f)
    {
        Span<(float Strength, int Light)> strongest = stackalloc (float, int)[TestedLights];
        Vector3 sum = Vector3.Zero;
        for (int i = 0; i < _lights.Length; i++)
        {
            Vector3 arriving = Unshadowed(_lights[i], point, normal, halfWidthSquared);
            sum += arriving;
            Insert(strongest, arriving.X + arriving.Y + arriving.Z, i);
        }

        (float all, float seen) = (0f, 0f);
        foreach ((float strength, int light) in strongest)
        {
            all += strength;
            seen += strength > _faintest && !IsBlocked(point, _lights[light]) ? strength : 0f;
        }

        return all > _faintest ? sum * (seen / all) : Vector3.Zero;
    }

    private static void Insert(Span<(float Strength, int Light)> strongest, float strength, int light)
    {
        for (int i = 0; i < strongest.Length; i++)
        {
            if (strength > strongest[i].Strength)
            {
                ((strength, light), strongest[i]) = (strongest[i], (strength, light));
            }
        }
    }

    /// <summary>True when something lies between two points.</summary>
    public bool IsBlocked(Vector3 from, Vector3 to) => _tree.Value.IsBlocked(from, to);

    /// <summary>Whether something stands before a light; what glows lies just behind the point that is asked for.</summary>
    private bool IsBlocked(Vector3 point, in SceneLight light) => light.Kind != SceneLightKind.Directional && _tree.Value.IsBlocked(point, light.WorldFromLight.Position + (light.Direction * 0.03f));

    /// <summary>As in lights.glsl; near lamps about the mean over a disk of the given half width.</summary>
    private static Vector3 Unshadowed(in SceneLight light, Vector3 point, Vector3 normal, float halfWidthSquared)
    {
        Vector3 toLight = light.Source - point;
        float squared = toLight.LengthSquared();
        Vector3 l = toLight / MathF.Sqrt(Math.Max(squared, 1e-6f));
        float range = light.EffectiveRangeMeters;
        float window = Math.Clamp(1f - (squared * squared / (range * range * range * range)), 0f, 1f);
        float cosine = Vector3.Dot(light.Direction, -l);
        float cone = light.Kind switch
        {
            SceneLightKind.Rectangle => Math.Max(cosine, 0f),
            SceneLightKind.Spot => Square(Math.Clamp((cosine - MathF.Cos(light.OuterConeRadians)) / Math.Max(MathF.Cos(light.InnerConeRadians) - MathF.Cos(light.OuterConeRadians), 1e-3f), 0f, 1f)),
            _ => 1f,
        };
        float area = 4f * light.HalfSizeMeters.X * light.HalfSizeMeters.Y;
        return light.SourceIntensity * (Math.Max(Vector3.Dot(normal, l), 0f) * window * window * cone / (squared + Math.Max(area / MathF.PI, 0.0004f) + halfWidthSquared));
    }

    private static float Square(float x) => x * x;

    private static void Add(in BakeNode placed, LightingMood mood, List<BakeTriangle> triangles, List<BakeSurface> surfaces)
    {
        foreach (MeshPart part in placed.Node.Parts.Where(part => part.Material is { AlphaMode: AlphaMode.Opaque, Transmission: null }))
        {
            Vector4 color = part.Material.BaseColor;
            float diffuse = 1f - (0.5f * part.Material.Metallic);
            bool isDark = placed.Feed is { } feed && !LightTable.IsOn(feed, mood);
            surfaces.Add(new BakeSurface(new Vector3(color.X, color.Y, color.Z) * diffuse, isDark ? Vector3.Zero : part.Material.Emissive, part.Material.IsDoubleSided ? 2 : 1));
            // Far from the eye the coarsest level reflects as the finest does.
            MeshData mesh = part.Coarser.Count > 0 ? part.Coarser[^1].Mesh : part.Mesh;
            for (int i = 0; i + 2 < mesh.Indices.Length; i += 3)
            {
                Vector3 a = Corner(placed, mesh, i);
                triangles.Add(new BakeTriangle(a, Corner(placed, mesh, i + 1) - a, Corner(placed, mesh, i + 2) - a, surfaces.Count - 1));
            }
        }
    }

    private static Vector3 Corner(in BakeNode placed, MeshData mesh, int index) => placed.WorldFromNode.TransformPoint(mesh.Vertices[mesh.Indices[index]].Position);
}
