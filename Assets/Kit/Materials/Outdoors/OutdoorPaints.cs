using System.Numerics;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Assets.Materials.Outdoors;

/// <summary>
/// Materials of what lies outside. They glow with the daylight that falls on them, and have no color of their own for the light of a room, which does not
/// reach out there. Images are painted when the first room asks for them; any thread.
/// </summary>
internal static class OutdoorPaints
{
    /// <summary>The blue overhead against what a white wall in the light of a room sends back.</summary>
    private const float SkyStrength = 1.5f;

    private static readonly Vector4 Unlit = new(0.004f, 0.004f, 0.004f, 1f);
    private static readonly TextureSampler Repeated = new(TextureWrap.Repeat);
    private static readonly TextureSampler Clamped = new(TextureWrap.ClampToEdge, TextureWrap.ClampToEdge);

    private static readonly Lazy<MaterialData> LazySky = Painted("outdoor-sky", CampusImages.Sky, CampusImages.SkyMeters, SkyStrength, new TextureSampler(TextureWrap.MirroredRepeat, TextureWrap.ClampToEdge));
    private static readonly Lazy<MaterialData> LazyFacade = Painted("outdoor-facade", CampusImages.Facade, CampusImages.FacadeMeters, 0.85f);
    private static readonly Lazy<MaterialData> LazyPaving = Painted("outdoor-paving", CampusImages.Paving, new Vector2(CampusImages.PavingMeters), 0.95f);
    private static readonly Lazy<MaterialData> LazyLawn = Painted("outdoor-lawn", () => Foliage.Grass(21), new Vector2(2.2f), 0.9f);
    private static readonly Lazy<ModelImage> HedgeImage = new(() => new ModelImage("outdoor-hedge", Foliage.Hedge(22)));
    private static readonly Lazy<MaterialData> LazyHedge = new(() => Glowing("outdoor-hedge", HedgeImage.Value, new Vector2(1.2f), 0.75f, Repeated));
    private static readonly Lazy<MaterialData> LazyHedgeTop = new(() => Glowing("outdoor-hedge-top", HedgeImage.Value, new Vector2(1.2f), 1.2f, Repeated));
    private static readonly Lazy<MaterialData>[] LazyTrees = [Tree(31), Tree(32), Tree(33)];

    public static MaterialData Sky => LazySky.Value;

    public static MaterialData Zenith { get; } = Plain("outdoor-zenith", CampusImages.Zenith, SkyStrength);

    /// <summary>Two bays by two storeys of a house with open galleries, in the shade of these.</summary>
    public static MaterialData Facade => LazyFacade.Value;

    public static MaterialData Paving => LazyPaving.Value;

    public static MaterialData Lawn => LazyLawn.Value;

    public static MaterialData Hedge => LazyHedge.Value;

    public static MaterialData HedgeTop => LazyHedgeTop.Value;

    public static MaterialData BrickInSun { get; } = Plain("outdoor-brick", new Vector3(0.74f, 0.46f, 0.36f), 0.95f);

    public static MaterialData BrickInShade { get; } = Plain("outdoor-brick-in-shade", new Vector3(0.60f, 0.37f, 0.30f), 0.55f);

    public static MaterialData PlasterInSun { get; } = Plain("outdoor-plaster", new Vector3(0.94f, 0.92f, 0.87f), 1.05f);

    public static MaterialData PlasterInShade { get; } = Plain("outdoor-plaster-in-shade", new Vector3(0.78f, 0.77f, 0.75f), 0.4f);

    public static MaterialData GlassInSun { get; } = Plain("outdoor-glass", new Vector3(0.42f, 0.51f, 0.58f), 0.8f);

    /// <summary>A window with a lamp behind it: dark glass by day, bright for eyes that are used to the night.</summary>
    public static MaterialData LitWindow { get; } = new("outdoor-lit-window", Unlit, 0f, 1f, new Vector3(0.020f, 0.015f, 0.008f));

    public static int TreeKinds => LazyTrees.Length;

    /// <summary>A card with a tree on it; its light side is the left one.</summary>
    public static MaterialData TreeOf(int kind) => LazyTrees[kind].Value;

    private static Lazy<MaterialData> Tree(ulong seed) => new(() =>
    {
        string name = $"outdoor-tree-{seed}";
        var map = new TextureMap(new ModelImage(name, Foliage.Tree(seed)), Clamped, TextureTransform.Identity);
        return new MaterialData(name, Unlit, 0f, 1f, Vector3.One) { BaseColorMap = map, EmissiveMap = map, AlphaCutoff = 0.5f, IsDoubleSided = true };
    });

    private static Lazy<MaterialData> Painted(string name, Func<RgbaImage> image, Vector2 meters, float strength, TextureSampler? sampler = null) =>
        new(() => Glowing(name, new ModelImage(name, image()), meters, strength, sampler ?? Repeated));

    /// <summary>Texture coordinates are meters, up along the image.</summary>
    private static MaterialData Glowing(string name, ModelImage image, Vector2 meters, float strength, TextureSampler sampler) => new(name, Unlit, 0f, 1f, new Vector3(strength))
    {
        EmissiveMap = new TextureMap(image, sampler, new TextureTransform(new Vector2(0, 1), 0f, new Vector2(1f / meters.X, -1f / meters.Y))),
    };

    /// <param name="name">Of the material.</param>
    /// <param name="srgb">From 0 to 1.</param>
    /// <param name="strength">Daylight on it.</param>
    private static MaterialData Plain(string name, Vector3 srgb, float strength)
    {
        Vector3 c = srgb * 255f;
        return new MaterialData(name, Unlit, 0f, 1f, Palette.Linear(((int)c.X << 16) | ((int)c.Y << 8) | (int)c.Z) * strength);
    }
}
