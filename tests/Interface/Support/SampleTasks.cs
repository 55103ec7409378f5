using VRLab.Core;

namespace VRLab.Interface.Tests.Support;

/// <summary>Tasks of learners, as long as those of the library are.</summary>
internal static class SampleTasks
{
    public static LearnerTask Team { get; } = new(
        new LocalizedText(
            "一层 101 教室起火，着火物为废纸篓和带电的接线板。按预案：指挥报警并下令疏散；灭火组先断电再灭火；引导员清查 101 教室，再从东侧楼梯上二楼，把 202 教室的五名同学带到操场；救护员处理一名擦伤的同学；最后在集合点清点人数。",
            "Fire in classroom 101 on the ground floor, a waste bin beside a live power strip. By the plan, the commander raises the alarm and orders the evacuation; the extinguisher team cuts the power, then fights the fire; the guide sweeps classroom 101, goes up the east stair and leads the five students of classroom 202 to the yard; the first aider treats a student with a graze; then heads are counted at the assembly point."),
        [new("干粉灭火器", "Powder extinguisher"), new("点名册", "Class register")],
        (new("疏散引导员", "Evacuation guide"), new(
            "听到疏散令后清查教室，封住通往火场的走廊，上二楼把五名同学从没有烟的楼梯带到集合点，把点名册交给指挥。",
            "On the order, sweep the classroom, close off the corridor to the fire, lead the five students upstairs by the stair without smoke to the assembly point, and hand the class register to the commander.")));
}
