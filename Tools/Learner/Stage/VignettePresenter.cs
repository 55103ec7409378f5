using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Interface;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>
/// Darkens the edges of the view while the learner is carried: rings before the head, from one that no eye sees the inside of to the narrowest,
/// of which one is shown. Allocates nothing a frame.
/// </summary>
public sealed class VignettePresenter
{
    private const float DistanceMeters = 0.3f;
    private const float WidestRadians = 1.1f;
    private const float NarrowestRadians = 0.42f;
    private const float SoftRadians = 0.16f;
    private const float OuterMeters = 4f;
    private const int RingCount = 14;
    private const int Segments = 64;
    private readonly SceneRenderer _renderer;
    private readonly InstanceHandle[] _rings = new InstanceHandle[RingCount];
    private int _shown = -1;

    public VignettePresenter(SceneRenderer renderer)
    {
        _renderer = renderer;
        for (int i = 0; i < RingCount; i++)
        {
            _rings[i] = renderer.Add(renderer.Upload(Ring(i)), Pose.Identity, castsShadow: false);
            renderer.SetVisible(_rings[i], false);
        }
    }

    /// <param name="amount">See <see cref="VignetteMotion.Amount"/>.</param>
    public void Update(in Pose worldFromHead, float amount, Vignette vignette)
    {
        int ring = amount <= 0f || vignette == Vignette.Off ? -1 : RingOf(WidestRadians + (amount * (VignetteMotion.ClearRadians(vignette) - WidestRadians)));
        if (ring != _shown)
        {
            SetVisible(false);
            _shown = ring;
            SetVisible(true);
        }

        if (ring >= 0)
        {
            _renderer.SetPose(_rings[ring], worldFromHead);
        }
    }

    public void SetVisible(bool isVisible)
    {
        if (_shown >= 0)
        {
            _renderer.SetVisible(_rings[_shown], isVisible);
        }
    }

    private static int RingOf(float clearRadians) =>
        Math.Clamp((int)MathF.Round((WidestRadians - clearRadians) / (WidestRadians - NarrowestRadians) * (RingCount - 1)), 0, RingCount - 1);

    private static ModelAsset Ring(int index)
    {
        float clear = WidestRadians - ((WidestRadians - NarrowestRadians) * index / (RingCount - 1));
        float dark = RadiusAt(clear + SoftRadians);
        float[] radii = [RadiusAt(clear), RadiusAt(clear + (SoftRadians / 3f)), RadiusAt(clear + (SoftRadians * 2f / 3f)), dark, Math.Max(OuterMeters, dark * 2f)];

        // Even steps for the eye, which sees the square root of the light that is left.
        float[] alphas = [0f, 0.6f, 0.9f, 1f, 1f];
        var material = new MaterialData("vignette", new Vector4(0f, 0f, 0f, 1f), 0f, 1f, IsTransparent: true) { IsUnlit = true, IsDoubleSided = true };
        var node = new ModelNode("ring", Pose.Identity, [new MeshPart(Mesh(radii, alphas), material)], [], []);
        return new ModelAsset($"vignette-{index}", [node], new Dictionary<string, Pose>());
    }

    private static float RadiusAt(float radians) => DistanceMeters * MathF.Tan(radians);

    private static MeshData Mesh(float[] radii, float[] alphas)
    {
        var vertices = new MeshVertex[radii.Length * Segments];
        var colors = new Vector4[vertices.Length];
        var indices = new List<uint>();
        for (int ring = 0; ring < radii.Length; ring++)
        {
            for (int i = 0; i < Segments; i++)
            {
                (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / Segments);
                int at = (ring * Segments) + i;
                vertices[at] = new MeshVertex(new Vector3(cosine * radii[ring], sine * radii[ring], -DistanceMeters), Vector3.UnitZ, new Vector4(1f, 0f, 0f, 1f), default);
                colors[at] = new Vector4(1f, 1f, 1f, alphas[ring]);
                if (ring > 0)
                {
                    uint a = (uint)at;
                    uint b = (uint)((ring * Segments) + ((i + 1) % Segments));
                    indices.AddRange([a, b, a - Segments, b, b - Segments, a - Segments]);
                }
            }
        }

        return new MeshData(vertices, [.. indices]) { Colors = colors };
    }
}
