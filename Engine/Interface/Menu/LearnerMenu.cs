using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>
/// A learner's own menu as a panel: pause, help and all settings. Which preferences its widgets stand for, and what its buttons ask for; where it
/// hangs and who points at it is not its business.
/// </summary>
public sealed class LearnerMenu
{
    public const string Continue = "menu-continue";
    public const string Next = "menu-next";
    public const string Recenter = "menu-recenter";
    public const string Height = "menu-height";
    public const string Leave = "menu-leave";
    public const string LeaveQuestion = "menu-leave-question";
    public const string Pages = "menu-pages";

    /// <summary>Followed by the phrase's place in the list.</summary>
    public const string Phrase = "menu-phrase-";

    public static readonly Vector2 SizeMeters = new(0.7f, 0.54f);
    private readonly int[] _numbers;

    /// <param name="phrases">What the learner can say by choosing it; the page for it is left out where there are none.</param>
    /// <param name="task">What the learner is there to do; the page for it is left out where nothing says so.</param>
    public LearnerMenu(IReadOnlyList<LocalizedText>? phrases = null, LearnerTask? task = null)
    {
        List<(LocalizedText Title, Widget Page)> pages =
        [
            (new("暂停", "Pause"), Pause()),
            (new("参与方式", "Taking part"), PageOf(MenuSettings.TakingPart)),
            (new("移动", "Moving"), PageOf(MenuSettings.Moving)),
            (new("视听", "Senses"), PageOf(MenuSettings.Senses)),
            (new("按键", "Buttons"), PageOf(MenuSettings.Buttons)),
            (new("帮助", "Help"), Help()),
        ];
        if (task?.ToPage() is { } page)
        {
            pages.Insert(1, (new("任务", "Task"), page));
        }

        if (phrases is { Count: > 0 })
        {
            pages.Add((new("说话", "Say"), Phrases(phrases)));
        }

        Definition = new PanelDefinition(SizeMeters, new ColumnWidget([
            new TabsWidget([.. pages.Select(one => one.Title)], [.. pages.Select(one => one.Page)]) { Id = Pages },
            new DialogWidget(new("离开训练？", "Leave the training?"), new("没有做完的训练不算通过。", "A training that was not finished is not passed."), [new("离开", "Leave"), new("返回", "Back")]) { Id = LeaveQuestion }]));
        Logic = new PanelLogic(Definition);
        _numbers = [.. MenuSettings.All.Select(setting => Definition.NumberOf(setting.Widget))];
    }

    public PanelDefinition Definition { get; }

    public PanelLogic Logic { get; }

    /// <summary>Lets the widgets say what the preferences say.</summary>
    public void Show(LearnerPreferences preferences)
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            Logic.State.SetValue(_numbers[i], MenuSettings.All[i].Get(preferences));
        }
    }

    /// <summary>The preferences after this widget was set, or the same where it is no setting.</summary>
    public LearnerPreferences Change(LearnerPreferences preferences, int widget, double value)
    {
        int setting = Array.IndexOf(_numbers, widget);
        return setting < 0 ? preferences : MenuSettings.All[setting].Set(preferences, value);
    }

    /// <summary>Back to the first page, with no question open.</summary>
    public void GoHome()
    {
        Logic.State.SetValue(Definition.Find(Pages), 0);
        AskToLeave(false);
    }

    public void AskToLeave(bool isAsked) => Logic.SetDialog(Definition.Find(LeaveQuestion), isAsked);

    /// <summary>The place in the list of the phrase that this widget says, or -1.</summary>
    public static int PhraseOf(string widget) =>
        widget.StartsWith(Phrase, StringComparison.Ordinal) ? int.Parse(widget.AsSpan(Phrase.Length), System.Globalization.CultureInfo.InvariantCulture) : -1;

    private static ColumnWidget Phrases(IReadOnlyList<LocalizedText> phrases) => new([
        new LabelWidget(new("选一句，就说出来", "Choose what to say"), LabelRole.Note),
        .. phrases.Select((text, i) => (Widget)new ButtonWidget(text) { Id = Phrase + i }).Chunk(2).Select(pair => new RowWidget(pair))]);

    private static ColumnWidget Pause() => new([
        new LabelWidget(new("已暂停，时钟停着", "Paused: the clock stands still"), LabelRole.Title),
        new RowWidget([
            new ButtonWidget(new("继续", "Go on"), ButtonRole.Primary) { Id = Continue },
            new ButtonWidget(new("现在做什么？", "What is next?")) { Id = Next }]),
        new RowWidget([
            new ButtonWidget(new("回到起点", "Back to the start")) { Id = Recenter },
            new ButtonWidget(new("以我的身高为准", "Take my height")) { Id = Height }]),
        new StepsWidget(VisibleRows: 4),
        new ButtonWidget(new("离开训练", "Leave the training"), ButtonRole.Danger) { Id = Leave }]);

    private static ColumnWidget Help() => new([
        Line("指向目标，握紧抓取，松手放开；五米内都能抓到。", "Point and squeeze to take, let go to put down; also from five meters."),
        Line("扳机使用手中的工具；用指尖按按钮、拨开关。", "The trigger uses the tool in your hand; fingertips press and flip."),
        Line("左摇杆行走，右摇杆转身，向前推是传送。", "Left stick walks, right stick turns; pushed forward it teleports."),
        Line("菜单键或 B、Y 键打开本菜单；徒手时掌心朝脸捏一下。", "Menu key, B or Y open this menu; bare hands: palm to the face, then pinch."),
        Line("用头部指向时，低头看脚两秒打开本菜单。", "Pointing with the head: look at your feet for two seconds."),
        Line("松手太远的东西会自己回到原处。", "What is dropped out of reach comes back by itself.")]);

    private static LabelWidget Line(string chinese, string english) => new(new(chinese, english)) { Rows = 1.1f };

    /// <summary>Choices and sliders one below the other where there is room, switches two by two.</summary>
    private static ColumnWidget PageOf(MenuSetting[] settings)
    {
        Widget[] wide = [.. settings.Select(setting => setting.Widget).Where(widget => widget is not ToggleWidget)];
        Widget[] narrow = [.. settings.Select(setting => setting.Widget).Where(widget => widget is ToggleWidget)];
        return new ColumnWidget([.. Pairs(wide, alone: wide.Length <= 3 || narrow.Length == 0), .. Pairs(narrow, alone: false)]);
    }

    private static IEnumerable<Widget> Pairs(Widget[] widgets, bool alone) =>
        alone ? widgets : widgets.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : (Widget)new RowWidget(pair));
}
