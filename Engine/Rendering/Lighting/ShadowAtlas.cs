using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Lighting;

/// <summary>
/// One image with the shadow maps of the key light (a quarter of it) and of up to twelve other lights. A map is drawn again
/// only after something moved in its light.
/// </summary>
internal sealed class ShadowAtlas : IDisposable
{
    public const int TilesPerSide = 4;
    public const int KeyTile = 0;
    public const int TileCount = TilesPerSide * TilesPerSide;

    /// <summary>A rectangle's light beyond this angle is faint: its shadows are left out.</summary>
    private const float RectangleHalfAngle = 1.2f;
    private const float NearMeters = 0.06f;

    /// <summary>The key light's map covers the tiles 0, 1, 4 and 5.</summary>
    private static readonly int[] LightTiles = [2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    private readonly int[] _lightOfTile = new int[TileCount];
    private readonly int[] _tileOfLight = new int[LightTable.Capacity];
    private readonly SceneLight[] _drawnLights = new SceneLight[TileCount];
    private readonly Matrix4x4[] _clipFromWorld = new Matrix4x4[TileCount];
    private readonly bool[] _isStale = new bool[TileCount];
    private readonly bool[] _isDrawn = new bool[TileCount];

    public ShadowAtlas(GpuDevice device, GpuUploader uploader, uint keyMapSize)
    {
        TileSize = keyMapSize / 2;
        Image = new GpuImage(device, new GpuImageDescription(
            "shadow atlas", keyMapSize * 2, keyMapSize * 2, PipelineFactory.ShadowFormat, VkImageUsageFlags.DepthStencilAttachment | VkImageUsageFlags.Sampled));
        uploader.Commands.Transition(Image, GpuImageUse.Undefined, GpuImageUse.ShaderSampled);
        uploader.Flush();
        Array.Fill(_lightOfTile, -1);
        Array.Fill(_tileOfLight, -1);
    }

    public GpuImage Image { get; }

    public uint TileSize { get; }

    /// <summary>Whether a light asks for a map, and one can show what it shines on.</summary>
    public static bool CanHold(in SceneLight light) => light.CastsShadow && light.Kind != SceneLightKind.Point;

    public int SlotOf(int light) => _tileOfLight[light];

    public bool IsStale(int tile) => _isStale[tile];

    /// <summary>True until the tile holds a map of its present light.</summary>
    public bool IsMissing(int tile) => _isStale[tile] && !_isDrawn[tile];

    public ref readonly Matrix4x4 ClipFromWorld(int tile) => ref _clipFromWorld[tile];

    /// <summary>Where things cast into a tile: center and radius in world; the key light reaches everywhere.</summary>
    public (Vector3 Center, float Radius) ReachOf(int tile) =>
        tile == KeyTile ? (Vector3.Zero, float.MaxValue) : (_drawnLights[tile].WorldFromLight.Position, _drawnLights[tile].EffectiveRangeMeters);

    /// <summary>Width and height of a tile's map, and its corner, in texels.</summary>
    public (uint X, uint Y, uint Size) AreaOf(int tile) =>
        ((uint)(tile % TilesPerSide) * TileSize, (uint)(tile / TilesPerSide) * TileSize, tile == KeyTile ? TileSize * 2 : TileSize);

    public void SetKey(in Matrix4x4 clipFromWorld)
    {
        _clipFromWorld[KeyTile] = clipFromWorld;
        (_isStale[KeyTile], _isDrawn[KeyTile]) = (true, false);
    }

    /// <summary>Gives the brightest lights that ask for one a map; those that had it and did not change keep what is drawn.</summary>
    public void Assign(LightTable lights, int most)
    {
        most = Math.Min(most, Math.Min(LightTiles.Length, ShadowedLights.Most));
        ReleaseUnlit(lights);
        int free;
        while ((free = FreeTile(most)) != KeyTile && BrightestWithout(lights) is var light and >= 0)
        {
            (_lightOfTile[free], _tileOfLight[light]) = (light, free);
            _drawnLights[free] = lights[light];
            _clipFromWorld[free] = ClipFromWorldOf(lights[light]);
            (_isStale[free], _isDrawn[free]) = (true, false);
        }
    }

    /// <summary>
    /// Whether rooms cast shadows into a tile. What shines from far away stands for the daylight of a room that is seen without its windows: it comes in.
    /// </summary>
    public bool ShowsRooms(int tile) => tile != KeyTile && _drawnLights[tile].Kind != SceneLightKind.Directional;

    /// <summary>Something moved here: maps whose light reaches it are drawn again.</summary>
    public void Touch(Vector3 center, float radius)
    {
        for (int tile = 0; tile < TileCount; tile++)
        {
            if (tile == KeyTile || _lightOfTile[tile] >= 0)
            {
                (Vector3 at, float range) = ReachOf(tile);
                _isStale[tile] |= tile == KeyTile || Vector3.DistanceSquared(at, center) < (range + radius) * (range + radius);
            }
        }
    }

    public void MarkDrawn(int tile) => (_isStale[tile], _isDrawn[tile]) = (false, true);

    /// <summary>
    /// Adds what a light's shadow takes to the rows of <see cref="LightTable"/>: how steeply depth rises (below zero: evenly, from a sun), the width of a texel one meter away, and two rows that
    /// take the way to the light aside and upward in its map, each with the middle of the tile in the atlas.
    /// </summary>
    public void Write(int tile, in SceneLight light, Span<Vector4> rows)
    {
        Matrix4x4 m = _clipFromWorld[tile];
        bool isSun = light.Kind == SceneLightKind.Directional;
        float far = FarMeters(light), away = isSun ? SceneLight.SunMeters : 1f;
        rows[2].W = isSun ? -SunDepthPerMeter(light) : far / (far - NearMeters);
        rows[3].W = 2f * (isSun ? light.ShadowSlope : MathF.Tan(HalfAngleOf(light))) / TileSize;
        rows[4] = new Vector4(new Vector3(m.M11, m.M21, m.M31) * -away, ((tile % TilesPerSide) + 0.5f) / TilesPerSide);
        rows[5] = new Vector4(new Vector3(m.M12, m.M22, m.M32) * -away, ((tile / TilesPerSide) + 0.5f) / TilesPerSide);
    }

    public void Dispose() => Image.Dispose();

    private void ReleaseUnlit(LightTable lights)
    {
        foreach (int tile in LightTiles)
        {
            int light = _lightOfTile[tile];
            if (light >= 0 && (!lights.Lit.Contains(light) || lights[light] != _drawnLights[tile]))
            {
                (_lightOfTile[tile], _tileOfLight[light]) = (-1, -1);
            }
        }
    }

    /// <summary>The key light's tile where there is none.</summary>
    private int FreeTile(int most)
    {
        for (int i = 0; i < most; i++)
        {
            if (_lightOfTile[LightTiles[i]] < 0)
            {
                return LightTiles[i];
            }
        }

        return KeyTile;
    }

    private int BrightestWithout(LightTable lights)
    {
        (int found, float best) = (-1, 0f);
        foreach (int index in lights.Lit)
        {
            ref readonly SceneLight light = ref lights[index];
            float brightness = light.Intensity.X + light.Intensity.Y + light.Intensity.Z;
            if (CanHold(light) && _tileOfLight[index] < 0 && brightness > best)
            {
                (found, best) = (index, brightness);
            }
        }

        return found;
    }

    private static float HalfAngleOf(in SceneLight light) =>
        light.Kind == SceneLightKind.Spot ? Math.Min(light.OuterConeRadians + 0.03f, 1.4f) : RectangleHalfAngle;

    private static float FarMeters(in SceneLight light) => Math.Max(light.EffectiveRangeMeters, NearMeters * 2f);

    /// <summary>A directional light's map is twice as deep as wide: what stands before the lit part throws its shadow on it.</summary>
    private static float SunDepthPerMeter(in SceneLight light) => 0.25f / light.ShadowRadiusMeters;

    private static Matrix4x4 ClipFromWorldOf(in SceneLight light)
    {
        if (light.Kind == SceneLightKind.Directional)
        {
            float perMeter = 1f / light.ShadowRadiusMeters;
            var clipFromBox = new Matrix4x4 { M11 = perMeter, M22 = -perMeter, M33 = -SunDepthPerMeter(light), M43 = 0.5f, M44 = 1f };
            return Projection.EyeFromWorld(light.WorldFromLight) * clipFromBox;
        }

        float scale = 1f / MathF.Tan(HalfAngleOf(light));
        float far = FarMeters(light);
        var clipFromLight = new Matrix4x4
        {
            M11 = scale,
            M22 = -scale,
            M33 = far / (NearMeters - far),
            M34 = -1f,
            M43 = NearMeters * far / (NearMeters - far),
        };
        return Projection.EyeFromWorld(light.WorldFromLight) * clipFromLight;
    }
}
