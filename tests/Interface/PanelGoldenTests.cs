using System.Numerics;
using VRLab.Core;
using VRLab.Interface.Tests.Support;
using VRLab.Rendering;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Interface.Tests;

/// <summary>Each widget in its states, in both languages, as the renderer draws it.</summary>
public sealed class PanelGoldenTests : RenderFixture
{
    private static readonly SampleSource Source = new();
    private SceneRenderer _renderer = null!;

    [SetUp]
    public void Open() => _renderer = NewRenderer();

    [TearDown]
    public void Close() => _renderer.Dispose();

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Controls_one_hovered_one_pressed_one_looked_at(Language language)
    {
        var user = new PanelUser(SamplePanels.Controls);
        var pointers = new WidgetPointer[3];
        pointers[0] = new WidgetPointer(PointerKind.Ray, user.PointOf("again"), true, false);
        pointers[1] = new WidgetPointer(PointerKind.Poke, user.PointOf("stop"), true, true);
        pointers[2] = new WidgetPointer(PointerKind.Dwell, user.PointOf("turning", 1), true, false);
        user.Logic.Step(pointers, 0.0, []);
        user.Logic.Step(pointers, 0.6, []);
        Check("controls", user.Logic, language);
    }

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Lists_steps_and_tables(Language language)
    {
        var user = new PanelUser(SamplePanels.Lists);
        user.Press("devices", WidgetParts.ScrollDown);
        user.Point(user.PointOf("devices", 2));
        Check("lists", user.Logic, language);
    }

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Live_values_with_limits_plot_and_progress(Language language) => Check("live", new PanelLogic(SamplePanels.Live), language);

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Pictures_fitted_and_one_that_is_missing(Language language) => Check("pictures", new PanelLogic(SamplePanels.Pictures), language);

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Keyboard_with_a_written_text(Language language)
    {
        var user = new PanelUser(SamplePanels.Writing);
        Write(user);
        Check("keyboard", user.Logic, language);
    }

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Dialog_over_a_resting_panel(Language language)
    {
        var user = new PanelUser(SamplePanels.Writing);
        user.Logic.SetDialog(SamplePanels.Writing.Find("confirm"), isOpen: true);
        user.Point(user.PointOf("confirm", 1));
        Check("dialog", user.Logic, language);
    }

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Tabs_with_a_work_order(Language language) => Check("tabs", new PanelLogic(SamplePanels.Tabbed), language);

    [TestCase(PanelPalette.Day)]
    [TestCase(PanelPalette.HighContrast)]
    [TestCase(PanelPalette.ColorSafe)]
    public void Palettes(PanelPalette palette)
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Point(user.PointOf("again"));
        Check($"palette-{palette.ToString().ToLowerInvariant()}", user.Logic, Language.English, PanelTheme.Of(palette));
        Check($"palette-{palette.ToString().ToLowerInvariant()}-live", new PanelLogic(SamplePanels.Live), Language.Chinese, PanelTheme.Of(palette));
    }

    [Test]
    public void Texts_half_as_large_again_stay_in_their_boxes() =>
        Check("text-factor", new PanelLogic(SamplePanels.Tabbed), Language.English, factor: 1.5f);

    [TestCase("arm", 0.6f)]
    [TestCase("two-meters", 2f)]
    public void Text_is_crisp_at_twenty_pixels_a_degree(string name, float distanceMeters) =>
        Check($"crisp-{name}", new PanelLogic(SamplePanels.Tabbed), Language.Chinese, pixelsPerDegree: 20f, distanceMeters: distanceMeters);

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void The_pages_of_the_learners_menu(Language language)
    {
        var menu = new LearnerMenu();
        menu.Show(LearnerPreferences.Standard with { TextFactor = 1.25f, Session = new LearnerSettings { Hands = HandUse.RightOnly, TogglesGrab = true } });
        int pages = menu.Definition.Find(LearnerMenu.Pages);
        for (int page = 0; page < 6; page++)
        {
            menu.Logic.Apply(new PanelEvent(PanelEventKind.ValueChanged, pages, -1, page));
            Check($"menu-{page}", menu.Logic, language);
        }
    }

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void What_a_learner_is_told_at_the_end(Language language)
    {
        var told = new ClosingText(
            new("训练结束", "The training is over"),
            new("得分 79 / 100，合格", "79 / 100 points: passed"),
            [
                new("-10 分：险情：带压拆卸过滤器盖，压力 1.6 bar。", "-10: Hazard: the strainer was opened under a pressure of 1.6 bar."),
                new("-6 分：漏做步骤“关闭出口阀”。因此后续的“打开出口阀”也没有完成。", "-6: The step \"Close the discharge valve\" was left out; so \"Open the discharge valve\" was not done either."),
                new("-4 分：“停泵”做早了，应在“记下停机前读数”之后。", "-4: \"Stop the pump\" was too early; it comes after \"Note the readings\"."),
                new("-1 分：“阅读工作票”用时 2:35，超过时限 1:30。", "-1: \"Read the work order\" took 2:35, longer than its limit of 1:30."),
                new("-1 分：“戴护目镜”用时 4:00，超过时限 2:00。", "-1: \"Put on goggles\" took 4:00, longer than its limit of 2:00."),
                new("-1 分：没有地方写这一条。", "-1: There is no room for this one."),
            ],
            new("完整报告已经写好，请与教师一起查看。", "The whole report is written: look at it with your teacher."));
        Check("closing", new PanelLogic(ClosingPanel.Of(told)), language);
    }

    /// <summary>As long as a work order and an objective of the library are.</summary>
    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void The_page_of_the_menu_that_says_what_is_to_be_done(Language language)
    {
        var menu = new LearnerMenu([new("准备好了", "Ready")], SampleTasks.Team);
        menu.Logic.Apply(new PanelEvent(PanelEventKind.ValueChanged, menu.Definition.Find(LearnerMenu.Pages), -1, 1));
        Check("menu-task", menu.Logic, language);
    }

    private static void Write(PanelUser user)
    {
        foreach (int key in (int[])[KeyboardLayout.ShiftKey, 10, KeyboardLayout.ShiftKey, 29, 0, 9, 0, KeyboardLayout.ShiftKey])
        {
            user.Press("keys", key, PointerKind.Poke);
        }

        Assert.That(user.TextOf("reading"), Is.EqualTo("Q-101"));
    }

    private void Check(
        string name, PanelLogic logic, Language language, PanelTheme? theme = null, float factor = 1f, float pixelsPerDegree = 10f, float distanceMeters = 0.6f)
    {
        var drawing = new PanelDrawing();
        PanelPainter.Paint(drawing, logic, Source, new PanelLook(theme ?? PanelTheme.Of(PanelPalette.Standard), language, factor));
        Vector2 size = logic.Definition.SizeMeters;
        PanelHandle panel = _renderer.AddCanvasPanel(size);
        _renderer.SetDrawing(panel, drawing, size);
        _renderer.SetPose(panel, Pose.At(0, 1.5f, -distanceMeters));
        float halfHeight = MathF.Atan(size.Y * 0.52f / distanceMeters);
        float halfWidth = MathF.Atan(size.X * 0.52f / distanceMeters);
        uint width = (uint)(2f * halfWidth * (180f / MathF.PI) * pixelsPerDegree);
        uint height = (uint)(2f * halfHeight * (180f / MathF.PI) * pixelsPerDegree);
        using var target = new OffscreenTarget(_renderer, width, height);
        target.Render([new EyeView(Pose.At(0, 1.5f, 0), new FieldOfView(-halfWidth, halfWidth, halfHeight, -halfHeight))]);
        _renderer.SetVisible(panel, false);
        string suffix = theme is null && factor == 1f && pixelsPerDegree < 20f ? $"-{language.Tag()}" : "";
        GoldenImage.Check($"panel-{name}{suffix}", Gpu, _renderer, (int)width, (int)height, target.Read());
    }
}
