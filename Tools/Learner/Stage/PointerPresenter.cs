using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Rendering;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// Shows what hands point at: dots along the ray to what it would take, dots along the arc of a teleport and the ring where it arrives; crosses
/// where it may not. Allocates nothing a frame.
/// </summary>
public sealed class PointerPresenter
{
    private const int DotCount = 24;
    private const float RaySpacingMeters = 0.16f;
    private const float ArcMetersPerSecond = 6.5f;
    private const float GravityMetersPerSecondSquared = 9.81f;
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly ParticipantId _participant;
    private readonly InstanceHandle[][] _rays;
    private readonly InstanceHandle[] _crosses;
    private readonly InstanceHandle _reticle;
    private readonly int[] _shown = new int[2];
    private int _crossesShown;

    public PointerPresenter(SceneRenderer renderer, SessionMirror mirror, ParticipantId participant)
    {
        _renderer = renderer;
        _mirror = mirror;
        _participant = participant;
        _rays = [Hidden("pointer-dot", DotCount), Hidden("pointer-dot", DotCount)];
        _crosses = Hidden("pointer-dot-forbidden", DotCount);
        _reticle = Hidden("pointer-reticle", 1)[0];
    }

    public void Update(in LearnerInput input)
    {
        Pose worldFromStage = _mirror.WorldFromStage(_participant);
        TeleportAimed? aimed = _mirror.TeleportOf(_participant);
        ShowRay(Hand.Left, worldFromStage * input.Left.StageFromAim, aimed);
        ShowRay(Hand.Right, worldFromStage * input.Right.StageFromAim, aimed);
        bool isRefused = aimed is { IsAllowed: false };
        int crosses = isRefused ? Arc(_crosses, worldFromStage * input.HandOf(aimed!.Value.Hand).StageFromAim, aimed.Value.WorldTarget.Y) : 0;
        HideBeyond(_crosses, crosses, ref _crossesShown);
        _renderer.SetVisible(_reticle, aimed is { IsAllowed: true });
        if (aimed is { IsAllowed: true } arriving)
        {
            _renderer.SetPose(_reticle, Pose.At(arriving.WorldTarget));
        }
    }

    private void ShowRay(Hand hand, in Pose worldFromAim, TeleportAimed? aimed)
    {
        InstanceHandle[] dots = _rays[(int)hand];
        Hover hover = _mirror.HoverOf(_participant, hand);
        int count = 0;
        if (aimed is { IsAllowed: true } arc && arc.Hand == hand)
        {
            count = Arc(dots, worldFromAim, arc.WorldTarget.Y);
        }
        else if (aimed is null && hover.Kind == HoverKind.Far && _mirror.TryGetPose(hover.Target, out Pose target))
        {
            count = Line(dots, worldFromAim.Position, target.Position);
        }

        HideBeyond(dots, count, ref _shown[(int)hand]);
    }

    private int Line(InstanceHandle[] dots, Vector3 from, Vector3 to)
    {
        int count = Math.Min(dots.Length, (int)(Vector3.Distance(from, to) / RaySpacingMeters));
        for (int i = 0; i < count; i++)
        {
            Show(dots[i], Vector3.Lerp(from, to, (i + 1f) / (count + 1f)));
        }

        return count;
    }

    private int Arc(InstanceHandle[] dots, in Pose worldFromAim, float floorMeters)
    {
        const float StepSeconds = 0.045f;
        Vector3 velocity = worldFromAim.Forward * ArcMetersPerSecond;
        int count = 0;
        for (int i = 1; i <= dots.Length; i++)
        {
            float time = i * StepSeconds;
            Vector3 at = worldFromAim.Position + (velocity * time) - new Vector3(0f, 0.5f * GravityMetersPerSecondSquared * time * time, 0f);
            if (at.Y < floorMeters)
            {
                break;
            }

            Show(dots[count++], at);
        }

        return count;
    }

    private void Show(InstanceHandle dot, Vector3 at)
    {
        _renderer.SetPose(dot, Pose.At(at));
        _renderer.SetVisible(dot, true);
    }

    private void HideBeyond(InstanceHandle[] dots, int count, ref int shown)
    {
        for (int i = count; i < shown; i++)
        {
            _renderer.SetVisible(dots[i], false);
        }

        shown = count;
    }

    private InstanceHandle[] Hidden(string asset, int count)
    {
        var model = _renderer.Upload(ModelKit.Build(asset));
        var instances = new InstanceHandle[count];
        for (int i = 0; i < count; i++)
        {
            instances[i] = _renderer.Add(model, Pose.Identity);
            _renderer.SetVisible(instances[i], false);
        }

        return instances;
    }
}
