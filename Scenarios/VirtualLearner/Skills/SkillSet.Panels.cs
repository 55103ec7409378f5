using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Interface;

namespace VRLab.VirtualLearner;

internal sealed partial class SkillSet
{
    /// <summary>How far a fingertip goes through a panel, and from where it comes.</summary>
    private const float ThroughPanelMeters = 0.012f;
    private const float BeforePanelMeters = 0.09f;

    /// <summary>Sets a widget to a position from 0 to 1, as conditions compare it.</summary>
    private IEnumerator SetWidget(KnownWidget known, double position)
    {
        switch (known.Widget)
        {
            case ToggleWidget when known.Position < 0.5 != position < 0.5:
                yield return PokeAt(known, BoxOf(known, 0).Center);
                break;
            case ChoiceWidget choice:
                yield return PokeAt(known, BoxOf(known, (int)Math.Round(position * (choice.Options.Count - 1))).Center);
                break;
            case SliderWidget:
                PanelRectangle track = BoxOf(known, WidgetParts.SliderTrack).Inset(PanelMetrics.SliderKnobMeters, 0f);
                yield return PokeAt(known, new Vector2(track.Left + ((float)position * track.Width), track.Center.Y));
                break;
            default:
                break;
        }
    }

    /// <summary>Stands before the panel and pokes this point of it.</summary>
    private IEnumerator PokeAt(KnownWidget known, Vector2 pointOnPanel)
    {
        Pose worldFromPanel = known.Item.WorldFromObject * _geometryOf(known.Item.Id).ObjectFromPanel;
        Vector3 point = worldFromPanel.TransformPoint(new Vector3(pointOnPanel, 0f));
        Vector3 outward = worldFromPanel.TransformDirection(Vector3.UnitZ);
        yield return FreeHand();
        yield return StandNear(point, outward);
        yield return PokeThrough(point, outward, BeforePanelMeters, ThroughPanelMeters);
    }

    private static PanelRectangle BoxOf(KnownWidget known, int part)
    {
        known.Logic.Layout.TryFind(known.Number, out PanelRectangle box);
        return WidgetParts.BoxOf(known.Widget, box, part);
    }
}
