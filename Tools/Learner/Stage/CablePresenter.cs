using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Shows cables and hoses hanging between their ends: beads along a parabola of the cable's length, which a slack cable's catenary is near to.
/// Allocates nothing a frame.
/// </summary>
public sealed class CablePresenter
{
    private const float BeadMeters = 0.045f;
    private const int MostBeads = 80;
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly List<(CableInteraction Cable, InstanceHandle[] Beads)> _cables = [];

    public CablePresenter(Scenario scenario, SceneRenderer renderer, SessionMirror mirror)
    {
        _renderer = renderer;
        _mirror = mirror;
        foreach (SceneObject item in scenario.Objects)
        {
            if (item.Interaction is CableInteraction cable)
            {
                var model = renderer.Upload(ModelKit.Build("cable-bead"));
                int count = Math.Clamp((int)(cable.LengthMeters / BeadMeters), 2, MostBeads);
                _cables.Add((cable, [.. Enumerable.Range(0, count).Select(_ => renderer.Add(model, item.WorldFromObject))]));
            }
        }
    }

    public void Update()
    {
        for (int i = 0; i < _cables.Count; i++)
        {
            (CableInteraction cable, InstanceHandle[] beads) = _cables[i];
            if (_mirror.TryGetPose(cable.From, out Pose from) && _mirror.TryGetPose(cable.To, out Pose to))
            {
                Hang(beads, from.Position, to.Position, (float)cable.LengthMeters);
            }
        }
    }

    /// <summary>The sag of a parabola with that arc length: L = d + 8 s^2 / (3 d) for a flat one (Irvine, "Cable Structures", section 2.1).</summary>
    private static float SagOf(float distance, float length)
    {
        float slack = Math.Max(0f, length - distance);
        return MathF.Sqrt(0.375f * Math.Max(distance, 0.3f) * slack);
    }

    private void Hang(InstanceHandle[] beads, Vector3 from, Vector3 to, float length)
    {
        float sag = SagOf(Vector3.Distance(from, to), length);
        Vector3 before = PointAt(from, to, sag, 0f);
        for (int i = 0; i < beads.Length; i++)
        {
            Vector3 next = PointAt(from, to, sag, (i + 1f) / beads.Length);
            _renderer.SetPose(beads[i], new Pose((before + next) * 0.5f, Along(next - before)));
            before = next;
        }
    }

    private static Vector3 PointAt(Vector3 from, Vector3 to, float sag, float share)
    {
        Vector3 straight = Vector3.Lerp(from, to, share);
        float height = straight.Y - (4f * sag * share * (1f - share));
        return straight with { Y = Math.Max(height, Math.Min(0.01f, straight.Y)) };
    }

    /// <summary>The rotation that takes +Y to a direction.</summary>
    private static Quaternion Along(Vector3 direction)
    {
        Vector3 unit = Vector3.Normalize(direction);
        var rotation = new Quaternion(Vector3.Cross(Vector3.UnitY, unit), 1f + unit.Y);
        return rotation.LengthSquared() < 1e-6f ? Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI) : Quaternion.Normalize(rotation);
    }
}
