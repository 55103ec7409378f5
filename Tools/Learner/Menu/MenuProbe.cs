using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Xr.Window;

namespace VRLab.Learner;

/// <summary>What lies under a desktop player's cursor: a panel of their own that is open before everything else.</summary>
public static class MenuProbe
{
    public static DesktopProbe Before(IHangingPanel? menu, DesktopProbe scene) => (origin, direction) =>
        menu is { IsOpen: true } && Meets(menu, origin, direction, out float distance) ? new DesktopTarget(distance) : scene(origin, direction);

    private static bool Meets(IHangingPanel menu, Vector3 origin, Vector3 direction, out float distance)
    {
        Pose panelFromStage = menu.StageFromPanel.Inverse;
        Vector3 from = panelFromStage.TransformPoint(origin);
        Vector3 along = panelFromStage.TransformDirection(direction);
        distance = along.Z < -1e-4f ? -from.Z / along.Z : -1f;
        Vector3 at = from + (along * distance);
        return distance > 0f && PanelRectangle.Centered(menu.SizeMeters).Contains(new Vector2(at.X, at.Y));
    }
}
