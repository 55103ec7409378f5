using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>What is seen, and by whom it can be seen, in the images that OpenXR is given.</summary>
[TestFixture(Partaking.Standing)]
[TestFixture(Partaking.SeatedWithOneHand)]
internal sealed class SightAbilities(Partaking partaking)
{
    [Test]
    public void The_colors_chosen_in_the_menu_are_those_that_are_seen()
    {
        using AbilitySession session = OpenedAtSenses();
        foreach (PanelPalette palette in (PanelPalette[])[PanelPalette.HighContrast, PanelPalette.Day, PanelPalette.ColorSafe])
        {
            session.Click(Hand.Right, session.PlaceInMenu("palette", (int)palette));
            AbilityPicture seen = session.See();
            PanelTheme theme = PanelTheme.Of(palette);
            PanelRectangle menu = PanelRectangle.Centered(LearnerMenu.SizeMeters);
            Vector3 corner = Colors(session, seen, menu with { Width = PanelMetrics.PaddingMeters, Height = PanelMetrics.PaddingMeters * 2f }).ElementAt(4);
            Assert.That(Vector3.Distance(corner, Coded(theme.Background)), Is.LessThan(12), $"{palette}: the ground");
            Assert.That(Colors(session, seen, menu).Count(color => Vector3.Distance(color, Coded(theme.Accent)) < 25), Is.GreaterThan(30), $"{palette}: what is chosen");
        }
    }

    [Test]
    public void Larger_texts_chosen_in_the_menu_are_seen_larger()
    {
        using AbilitySession session = OpenedAtSenses();
        int before = InkOf(session);
        session.Click(Hand.Right, session.PlaceInMenu("text", 2));
        Assert.That(InkOf(session), Is.GreaterThan(before * 1.2));
    }

    [Test]
    public void Nothing_in_view_flashes_more_than_three_times_a_second()
    {
        using AbilitySession session = WithEyes();
        session.LookAt(session.PlaceOf("valve"));
        session.See();
        long begin = session.Mirror.Tick;
        var pictures = new List<AbilityPicture>();
        while (session.Mirror.Tick - begin < 2 * SimulationTime.TicksPerSecond)
        {
            pictures.Add(session.See(frames: 1));
        }

        Assert.That(Flashes.MostInASecond(pictures, pictures.Count / 2), Is.InRange(1, 3), "what is due pulses, slowly");
    }

    [Test]
    public void When_the_system_takes_the_focus_the_clock_stands_and_the_view_says_so()
    {
        using AbilitySession session = WithEyes();
        session.Run(0.2);
        AbilityPicture before = session.See();
        long tick = session.Mirror.Tick;
        AbilityPicture paused = session.Pause(frames: 40)!;
        Assert.That(session.Mirror.Tick - tick, Is.LessThanOrEqualTo(SimulationTime.TicksFrom(0.05) + 1), "the time of the pause is not made up for");
        Assert.That(Differing(before, paused), Is.GreaterThan(300), "a caption says that it is paused");
    }

    private AbilitySession WithEyes() => new(partaking, senses: new AbilitySenses { HasEyes = true });

    private AbilitySession OpenedAtSenses()
    {
        AbilitySession session = WithEyes();
        session.Run(0.3);
        session.Tap(Hand.Right, XrButtons.Secondary);
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Pages, (int)MenuPage.Senses));
        return session;
    }

    /// <summary>Pixels of a switch's text.</summary>
    private static int InkOf(AbilitySession session)
    {
        PanelLogic logic = session.Menu.Logic;
        Assert.That(logic.Layout.TryFind(logic.Definition.Find("essential"), out PanelRectangle row));
        Vector3 ink = Coded(PanelTheme.Of(PanelPalette.Standard).Ink);
        return Colors(session, session.See(), row.Columns(0f, 0.7f)).Count(color => Vector3.Distance(color, ink) < 200);
    }

    private static IEnumerable<Vector3> Colors(AbilitySession session, AbilityPicture seen, PanelRectangle box)
    {
        Pose stageFromPanel = session.Menu.StageFromPanel;
        (int left, int bottom) = seen.PixelOf(stageFromPanel.TransformPoint(new Vector3(box.Left, box.Bottom, 0f)));
        (int right, int top) = seen.PixelOf(stageFromPanel.TransformPoint(new Vector3(box.Right, box.Top, 0f)));
        return from y in Enumerable.Range(top, bottom - top) from x in Enumerable.Range(left, right - left) select seen.ColorAt(x, y);
    }

    private static int Differing(AbilityPicture a, AbilityPicture b) =>
        (from y in Enumerable.Range(0, a.Height) from x in Enumerable.Range(0, a.Width) where Vector3.Distance(a.ColorAt(x, y), b.ColorAt(x, y)) > 60f select 1).Count();

    /// <summary>As an image holds it, 0 to 255 (IEC 61966-2-1, section 5.2).</summary>
    private static Vector3 Coded(Vector4 linear) => new(Coded(linear.X), Coded(linear.Y), Coded(linear.Z));

    private static float Coded(float linear) => 255f * (linear <= 0.0031308f ? 12.92f * linear : (1.055f * MathF.Pow(linear, 1f / 2.4f)) - 0.055f);
}
